-- The latest matching: which records are one prospect, and which pairs are, or may be, one and why.
create table prospect_groups (
  tenant_id varchar(100) ${collation} not null,
  prospect_id varchar(100) ${collation} not null,
  group_id varchar(100) ${collation} not null,
  primary key (tenant_id, prospect_id)
);

create index prospect_groups_by_group on prospect_groups (tenant_id, group_id);

create table prospect_pairs (
  tenant_id varchar(100) ${collation} not null,
  left_id varchar(100) ${collation} not null,
  right_id varchar(100) ${collation} not null,
  probability double precision not null,
  verdict varchar(40) not null,
  explanation varchar not null,
  primary key (tenant_id, left_id, right_id)
);

-- A person's word on a pair; who changed it stands in the operations log.
create table prospect_rulings (
  tenant_id varchar(100) ${collation} not null,
  left_id varchar(100) ${collation} not null,
  right_id varchar(100) ${collation} not null,
  is_same boolean not null,
  ruled_by varchar not null,
  ruled_at timestamp(3) with time zone not null,
  primary key (tenant_id, left_id, right_id)
);
