-- Who asked for which date in which room. What lapsed stays until its date is changed again: reading
-- goes by the time.
create table holds (
  tenant_id varchar(100) ${collation} not null,
  venue_id varchar(100) ${collation} not null,
  hold_date date not null,
  artist_id varchar(100) ${collation} not null,
  hold_rank integer not null check (hold_rank >= 1),
  placed_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  answer_by timestamp(6) with time zone,
  confirmed_at timestamp(6) with time zone,
  primary key (tenant_id, venue_id, hold_date, artist_id),
  check (placed_at < expires_at)
);

create index holds_by_date on holds (tenant_id, hold_date);
