-- How far each tenant has come on the way to acting without a person.
create table autonomy_phases (
  tenant_id varchar(100) ${collation} not null primary key,
  phase varchar(40) not null,
  since timestamp(6) with time zone not null,
  stepped_back_at timestamp(6) with time zone,
  measured_at timestamp(6) with time zone not null
);

-- What was measured last, one row a measure; what has no row is not known.
create table autonomy_readings (
  tenant_id varchar(100) ${collation} not null,
  measure varchar(40) not null,
  amount double precision not null,
  primary key (tenant_id, measure)
);

-- Changes of the configuration that wait for a person, one row a setting.
create table pending_changes (
  tenant_id varchar(100) ${collation} not null,
  id varchar(100) ${collation} not null,
  config_key varchar(100) not null,
  from_value varchar(4000) not null,
  to_value varchar(4000) not null,
  actor varchar(200) not null,
  asked_at timestamp(6) with time zone not null,
  reason varchar(1000) not null,
  primary key (tenant_id, id, config_key)
);

-- Rules that an operator made stricter, in the order of their numbers; none is ever removed.
create table tightenings (
  tenant_id varchar(100) ${collation} not null,
  seq integer not null,
  kind varchar(40) not null,
  -- A bound, a state with a kind of day, or a rule.
  subject varchar(100) not null,
  -- A number, hours, or a verdict.
  strictness varchar(100) not null,
  actor varchar(200) not null,
  made_at timestamp(6) with time zone not null,
  primary key (tenant_id, seq)
);
