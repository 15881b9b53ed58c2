-- The table of the foundation was never written to, and has no place for a forecast or an end.
drop table ai_marketing_strategies;

-- What was proposed, what a person decided, and what it brought.
create table ai_marketing_strategies (
  tenant_id varchar(100) ${collation} not null,
  strategy_id varchar(100) ${collation} not null,
  play varchar(60) ${collation} not null,
  strategy_type varchar(40) not null,
  target_audience varchar(300) not null,
  objective varchar(500) not null,
  tactics varchar array not null,
  channels varchar array not null,
  currency char(3) not null,
  estimated_cost numeric(22, 4) not null check (estimated_cost > 0),
  timeline_days integer not null,
  projected_roi double precision not null,
  roi_lower double precision not null,
  roi_upper double precision not null,
  confidence double precision not null check (confidence between 0 and 1),
  confidence_basis varchar(300) not null,
  outcomes_of_type integer not null,
  outcomes_of_all integer not null,
  -- JSON, as neither is searched by.
  explanation varchar not null,
  evidence varchar not null,
  priority varchar(40) not null,
  proposed_at timestamp(3) with time zone not null,
  status varchar(40) not null,
  decided_by varchar(200),
  decided_at timestamp(3) with time zone,
  reason varchar(1000),
  started_at timestamp(3) with time zone,
  spent numeric(22, 4),
  returned numeric(22, 4),
  measured_by varchar(200),
  measured_at timestamp(3) with time zone,
  primary key (tenant_id, strategy_id)
);

create index ai_marketing_strategies_by_play on ai_marketing_strategies (tenant_id, play);

-- What strategies cost and brought, here or elsewhere: forecasts learn from it.
create table strategy_outcomes (
  tenant_id varchar(100) ${collation} not null,
  outcome_id varchar(100) ${collation} not null,
  strategy_type varchar(40) not null,
  currency char(3) not null,
  spent numeric(22, 4) not null check (spent > 0),
  returned numeric(22, 4) not null check (returned >= 0),
  ended date not null,
  source varchar(200) not null,
  primary key (tenant_id, outcome_id)
);

-- Texts that wait for a person. Nothing here publishes itself.
create table content_drafts (
  tenant_id varchar(100) ${collation} not null,
  draft_id varchar(100) ${collation} not null,
  kind varchar(40) not null,
  about varchar(500) not null,
  body varchar(8000) not null,
  author varchar(200) not null,
  note varchar(500),
  status varchar(40) not null,
  moved_by varchar(200) not null,
  reason varchar(1000) not null,
  moved_at timestamp(3) with time zone not null,
  primary key (tenant_id, draft_id)
);
