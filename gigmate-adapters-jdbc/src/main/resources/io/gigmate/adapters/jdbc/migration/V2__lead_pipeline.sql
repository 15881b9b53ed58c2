-- What is kept with a prospect beside its source: when it was had, and on which basis.
alter table ai_lead_prospects add column obtained_at timestamp(3) with time zone;
alter table ai_lead_prospects add column basis varchar(40);

-- Append-only: rows are inserted and read, nothing else. The latest step of a prospect is its
-- status in ai_lead_prospects.
create table ai_lead_steps (
  tenant_id varchar(100) ${collation} not null,
  prospect_id varchar(100) ${collation} not null,
  seq bigint not null,
  status varchar(40) not null,
  taken_at timestamp(3) with time zone not null,
  taken_by varchar not null,
  channel varchar,
  note varchar,
  primary key (tenant_id, prospect_id, seq)
);

create table source_acceptances (
  tenant_id varchar(100) ${collation} not null,
  source varchar(100) ${collation} not null,
  policy_version varchar(100) ${collation} not null,
  accepted_by varchar not null,
  accepted_at timestamp(3) with time zone not null,
  primary key (tenant_id, source)
);

create table source_visits (
  tenant_id varchar(100) ${collation} not null,
  source varchar(100) ${collation} not null,
  visited_at timestamp(3) with time zone not null,
  primary key (tenant_id, source)
);
