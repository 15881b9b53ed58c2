-- What is not asked about until a day: leads and strategies.
create table snoozes (
  tenant_id varchar(100) ${collation} not null,
  kind varchar(20) ${collation} not null,
  subject_id varchar(100) ${collation} not null,
  snoozed_until date not null,
  snoozed_by varchar(200) not null,
  snoozed_at timestamp(3) with time zone not null,
  primary key (tenant_id, kind, subject_id)
);
