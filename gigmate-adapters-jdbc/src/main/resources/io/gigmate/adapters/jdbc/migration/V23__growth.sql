-- On which days rooms and acts had shows; finished events leave the calendar, these stay.
create table active_days (
  tenant_id varchar(100) ${collation} not null,
  member_kind varchar(40) ${collation} not null,
  member_id varchar(100) ${collation} not null,
  active_on date not null,
  primary key (tenant_id, member_kind, member_id, active_on)
);

-- For whom it was time to be asked something. It sends nothing.
create table journey_triggers (
  id bigint generated always as identity primary key,
  tenant_id varchar(100) ${collation} not null,
  member_kind varchar(40) ${collation} not null,
  member_id varchar(100) ${collation} not null,
  stage varchar(40) ${collation} not null,
  why varchar(500) not null,
  triggered_at timestamp(3) with time zone not null
);

create index journey_triggers_of on journey_triggers (tenant_id, member_kind, member_id, stage);

create table partners (
  tenant_id varchar(100) ${collation} not null,
  partner_id varchar(100) ${collation} not null,
  name varchar(200) not null,
  genres varchar array not null,
  towns varchar array not null,
  status varchar(40) not null,
  moved_by varchar(200) not null,
  note varchar(1000) not null,
  moved_at timestamp(3) with time zone not null,
  primary key (tenant_id, partner_id)
);
