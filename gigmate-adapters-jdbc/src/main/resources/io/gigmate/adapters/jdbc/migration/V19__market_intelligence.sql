-- News, read: what they are, how they sound, how much they matter, and how far each got.
create table ai_market_intelligence (
  tenant_id varchar(100) ${collation} not null,
  item_id varchar(100) ${collation} not null,
  source varchar not null,
  title varchar not null,
  body varchar not null,
  url varchar,
  published_at timestamp(6) with time zone,
  seen_at timestamp(6) with time zone not null,
  ranked_at timestamp(6) with time zone not null, -- published, or else seen
  intelligence_type varchar(40) not null,
  type_evidence varchar not null,
  sentiment varchar(40) not null,
  sentiment_evidence varchar not null,
  relevance_score integer not null check (relevance_score between 0 and 100),
  explanation varchar not null,
  status varchar(40) not null,
  repeats varchar(100),
  primary key (tenant_id, item_id)
);

create index ai_market_intelligence_by_time
  on ai_market_intelligence (tenant_id, ranked_at, item_id);
