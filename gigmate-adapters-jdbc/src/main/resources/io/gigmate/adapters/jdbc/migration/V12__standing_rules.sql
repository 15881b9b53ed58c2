-- The rules that a tenant's calendar keeps to in every run: JSON, as it was given.
create table standing_rules (
  tenant_id varchar(100) ${collation} not null primary key,
  rules varchar not null,
  set_by varchar(100) not null,
  set_at timestamp(3) with time zone not null
);
