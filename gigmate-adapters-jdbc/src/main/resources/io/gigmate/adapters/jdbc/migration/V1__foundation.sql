-- One dialect for H2 and PostgreSQL. What they cannot share comes in as a placeholder:
--   ${collation}             identifiers sort as Java sorts strings, not by a language's rules
--   ${next_template_number}  the next number of a sequence
-- How long a text may be is the domain's rule; only identifiers and codes are bounded here.

-- A writer holds the row of its tenant's slot until its transaction ends, so that the writers of a
-- tenant queue up. The rows are there from the start: creating them on demand would be a race.
create table write_locks (
  slot integer not null primary key
);

insert into write_locks (slot) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
  (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
  (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);

create table tenants (
  tenant_id varchar(100) ${collation} not null primary key,
  name varchar not null,
  time_zone varchar(100) not null
);

create table accounts (
  username varchar(100) ${collation} not null primary key,
  tenant_id varchar(100) ${collation} not null,
  role varchar(40) not null,
  password_hash varchar not null
);

create table venues (
  tenant_id varchar(100) ${collation} not null,
  venue_id varchar(100) ${collation} not null,
  name varchar not null,
  city varchar,
  state varchar,
  latitude double precision,
  longitude double precision,
  time_zone varchar(100) not null,
  venue_type varchar,
  capacity integer not null,
  genres varchar array not null,
  primary key (tenant_id, venue_id)
);

create table artists (
  tenant_id varchar(100) ${collation} not null,
  artist_id varchar(100) ${collation} not null,
  name varchar not null,
  city varchar,
  state varchar,
  latitude double precision,
  longitude double precision,
  genres varchar array not null,
  expected_draw integer,
  primary key (tenant_id, artist_id)
);

create table events (
  tenant_id varchar(100) ${collation} not null,
  event_id varchar(100) ${collation} not null,
  venue_id varchar(100) ${collation} not null,
  artist_id varchar(100) ${collation} not null,
  template_id varchar(100) ${collation},
  title varchar not null,
  doors_at timestamp(6) with time zone not null,
  start_at timestamp(6) with time zone not null,
  end_at timestamp(6) with time zone not null,
  time_zone varchar(100) not null,
  genre varchar not null,
  price numeric(22, 4) not null,
  currency char(3) not null,
  capacity integer not null,
  status varchar(40) not null,
  primary key (tenant_id, event_id)
);

create index events_by_start on events (tenant_id, start_at);
create index events_by_end on events (tenant_id, status, end_at);

-- Templates are also written by hand: what is left out has a default, and what no show could be
-- made from is refused at the door.
create sequence event_template_numbers;

create table event_templates (
  tenant_id varchar(100) ${collation} default 'default' not null,
  template_id varchar(100) ${collation} default 'template-' || ${next_template_number} not null,
  title_template varchar not null check (title_template like '%[ARTIST]%'),
  description_template varchar default '' not null,
  genre_category varchar not null,
  min_price numeric(22, 4) not null check (min_price >= 0),
  max_price numeric(22, 4) not null,
  currency char(3) default 'USD' not null,
  min_capacity integer not null check (min_capacity >= 1),
  max_capacity integer not null,
  preferred_day_of_week integer array not null, -- 0 is Sunday, 6 is Saturday
  preferred_time_slots varchar array not null,
  duration_minutes integer default 120 not null check (duration_minutes between 1 and 1440),
  is_active boolean default true not null,
  primary key (tenant_id, template_id),
  check (max_price >= min_price),
  check (max_capacity >= min_capacity),
  check (cardinality(preferred_day_of_week) > 0),
  check (0 <= all (preferred_day_of_week) and 6 >= all (preferred_day_of_week)),
  check (cardinality(preferred_time_slots) > 0)
);

-- A prospect and, once it was assessed, its latest assessment.
create table ai_lead_prospects (
  tenant_id varchar(100) ${collation} not null,
  prospect_id varchar(100) ${collation} not null,
  prospect_type varchar(40) not null,
  name varchar not null,
  business_name varchar,
  email varchar,
  phone varchar,
  website varchar,
  address varchar,
  postal_code varchar,
  city varchar,
  state varchar,
  latitude double precision,
  longitude double precision,
  source varchar,
  source_url varchar,
  capacity integer,
  genres varchar array not null,
  followers bigint,
  engagement_rate double precision,
  posts_last_90_days integer,
  last_active date,
  shows_per_month double precision,
  status varchar(40) default 'new' not null,
  score integer check (score between 0 and 100),
  grade varchar(1),
  qualified boolean,
  explanation varchar,
  model_version varchar,
  assessed_at timestamp(6) with time zone,
  primary key (tenant_id, prospect_id)
);

create index ai_lead_prospects_by_score on ai_lead_prospects (tenant_id, score desc, prospect_id);

create table ai_market_intelligence (
  tenant_id varchar(100) ${collation} not null,
  intelligence_id varchar(100) ${collation} not null,
  kind varchar(40) not null,
  title varchar not null,
  summary varchar,
  source varchar not null,
  source_url varchar,
  published_at timestamp(6) with time zone,
  found_at timestamp(6) with time zone not null,
  sentiment varchar(40),
  relevance integer check (relevance between 0 and 100),
  explanation varchar,
  status varchar(40) default 'new' not null,
  primary key (tenant_id, intelligence_id)
);

create table ai_marketing_strategies (
  tenant_id varchar(100) ${collation} not null,
  strategy_id varchar(100) ${collation} not null,
  kind varchar(40) not null,
  title varchar not null,
  target_audience varchar not null,
  objectives varchar not null,
  tactics varchar not null,
  channels varchar array not null,
  priority integer not null,
  confidence double precision,
  estimated_cost numeric(22, 4),
  projected_revenue numeric(22, 4),
  currency char(3) default 'USD' not null,
  starts_on date,
  ends_on date,
  explanation varchar,
  status varchar(40) default 'proposed' not null,
  proposed_at timestamp(6) with time zone not null,
  approved_by varchar,
  approved_at timestamp(6) with time zone,
  primary key (tenant_id, strategy_id)
);

create table ai_outreach_campaigns (
  tenant_id varchar(100) ${collation} not null,
  campaign_id varchar(100) ${collation} not null,
  strategy_id varchar(100) ${collation},
  name varchar not null,
  channel varchar(40) not null,
  daily_limit integer not null check (daily_limit >= 0),
  status varchar(40) default 'draft' not null,
  created_at timestamp(6) with time zone not null,
  approved_by varchar,
  approved_at timestamp(6) with time zone,
  starts_at timestamp(6) with time zone,
  ends_at timestamp(6) with time zone,
  primary key (tenant_id, campaign_id)
);

-- Append-only: rows are inserted and read, nothing else.
create table ai_operations_log (
  tenant_id varchar(100) ${collation} not null,
  seq bigint not null,
  kind varchar(40) not null,
  occurred_at timestamp(3) with time zone not null,
  actor varchar not null,
  subject varchar not null,
  decision varchar not null,
  rationale varchar not null,
  rules varchar array not null,
  model_version varchar,
  inputs char(64) not null,
  took_ms bigint not null,
  error varchar,
  prev_hash char(64) not null,
  hash char(64) not null,
  primary key (tenant_id, seq)
);

create table ai_configuration (
  tenant_id varchar(100) ${collation} not null,
  config_key varchar(100) ${collation} not null,
  config_value varchar not null,
  updated_at timestamp(6) with time zone default current_timestamp not null,
  primary key (tenant_id, config_key)
);
