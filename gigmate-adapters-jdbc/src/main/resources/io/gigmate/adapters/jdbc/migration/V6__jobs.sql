-- The history of jobs. A run without an end is one that runs, or one whose process died.
create table job_runs (
  tenant_id varchar(100) ${collation} not null,
  job varchar(100) ${collation} not null,
  run_number bigint not null,
  started_by varchar(100) not null,
  started_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  made integer,
  removed integer,
  -- The one at each place belongs to the other: how many shows each template gave.
  template_ids varchar array,
  template_shows integer array,
  failure varchar,
  primary key (tenant_id, job, run_number)
);

create index job_runs_by_start on job_runs (tenant_id, job, started_at);

-- When a job runs, where somebody set it; else by the default of the code.
create table job_schedules (
  tenant_id varchar(100) ${collation} not null,
  job varchar(100) ${collation} not null,
  cron varchar(100) not null,
  set_by varchar(100) not null,
  set_at timestamp(3) with time zone not null,
  primary key (tenant_id, job)
);

-- What a program shows to be let in for its scopes; the secret itself is kept nowhere.
create table api_tokens (
  token_id varchar(100) ${collation} not null primary key,
  username varchar(100) ${collation} not null,
  label varchar(100) not null,
  scopes varchar array not null,
  secret_hash char(64) not null,
  created_at timestamp(3) with time zone not null
);

create index api_tokens_by_username on api_tokens (username);

-- Which node runs what is due, kept by db-scheduler 16, whose layout this is.
create table scheduled_tasks (
  task_name varchar(100) ${collation} not null,
  task_instance varchar(100) ${collation} not null,
  task_data bytea,
  execution_time timestamp(6) with time zone,
  picked boolean not null,
  picked_by varchar,
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  state varchar,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
