-- What each visit to a feed of the market brought, and when it may be asked again.
create table feed_visits (
  tenant_id varchar(100) ${collation} not null,
  feed varchar(100) ${collation} not null,
  visited_at timestamp(3) with time zone not null,
  terms_version varchar(100) ${collation} not null,
  outcome varchar(20) not null check (outcome in ('read', 'unchanged', 'failed')),
  entries integer not null check (entries >= 0),
  fresh integer not null check (fresh >= 0 and fresh <= entries),
  note varchar not null,
  failures integer not null check (failures >= 0),
  next_at timestamp(3) with time zone not null,
  mark_tag varchar,
  mark_changed varchar,
  primary key (tenant_id, feed, visited_at)
);

create index feed_visits_by_time on feed_visits (tenant_id, visited_at);
