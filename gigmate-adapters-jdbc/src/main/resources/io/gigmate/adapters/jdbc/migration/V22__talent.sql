-- What metrics are called, where and how they count.
create table talent_metrics (
  tenant_id varchar(100) ${collation} not null,
  metric varchar(120) ${collation} not null,
  platform varchar(40) not null,
  kind varchar(40) not null,
  unit varchar(120) not null,
  primary key (tenant_id, metric)
);

-- What was counted of artists, by the name that a source gives them; the region is empty for
-- everywhere. The key is the order in which all are read.
create table metric_readings (
  tenant_id varchar(100) ${collation} not null,
  metric varchar(120) ${collation} not null,
  artist varchar(300) ${collation} not null,
  region varchar(100) ${collation} not null,
  read_on date not null,
  amount double precision not null check (amount >= 0),
  primary key (tenant_id, metric, artist, region, read_on)
);

create index metric_readings_of on metric_readings (tenant_id, artist);

-- Who was told of an artist, and what became of it.
create table breakout_alerts (
  tenant_id varchar(100) ${collation} not null,
  alert_id varchar(100) ${collation} not null,
  artist varchar(300) not null,
  metric varchar(120) not null,
  question varchar(500) not null,
  as_of date not null,
  until_day date not null,
  probability double precision not null check (probability between 0 and 1),
  explanation varchar not null,
  status varchar(40) not null,
  moved_by varchar(200) not null,
  moved_at timestamp(6) with time zone not null,
  reason varchar(1000) not null,
  primary key (tenant_id, alert_id)
);

create index breakout_alerts_by_day on breakout_alerts (tenant_id, as_of);
