-- Runs of pipelines: how far each step is, and what it answered.
create table pipeline_runs (
  tenant_id varchar(100) ${collation} not null,
  pipeline varchar(100) ${collation} not null,
  run_key varchar(100) ${collation} not null,
  started_by varchar(200) not null,
  started_at timestamp(3) with time zone not null,
  parameters varchar not null,
  primary key (tenant_id, pipeline, run_key)
);

create index pipeline_runs_by_time on pipeline_runs (tenant_id, pipeline, started_at);

create table pipeline_steps (
  tenant_id varchar(100) ${collation} not null,
  pipeline varchar(100) ${collation} not null,
  run_key varchar(100) ${collation} not null,
  place integer not null,
  step varchar(100) ${collation} not null,
  status varchar(20) not null,
  attempts integer not null check (attempts >= 0),
  began_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  output varchar,
  summary varchar,
  error varchar,
  primary key (tenant_id, pipeline, run_key, place),
  unique (tenant_id, pipeline, run_key, step),
  foreign key (tenant_id, pipeline, run_key) references pipeline_runs
);
