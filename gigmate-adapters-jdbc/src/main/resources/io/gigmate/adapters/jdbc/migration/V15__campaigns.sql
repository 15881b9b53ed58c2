create table outreach_campaigns (
  tenant_id varchar(100) ${collation} not null,
  campaign_id varchar(100) ${collation} not null,
  name varchar(200) not null,
  channel varchar(40) not null,
  purpose varchar(40) not null,
  lowest_score integer not null check (lowest_score between 0 and 100),
  prospect_types varchar array not null,
  daily_limit integer not null check (daily_limit >= 1),
  state varchar(40) not null,
  composed_at timestamp(3) with time zone not null,
  starts_at timestamp(3) with time zone,
  -- What it costs in all; null where nobody said.
  cost numeric(38, 6),
  currency char(3),
  -- A person's word, and the digest of what it was given on.
  approver varchar(200),
  approved_at timestamp(6) with time zone,
  approval_reason varchar(1000),
  approved_content char(64),
  primary key (tenant_id, campaign_id),
  check ((approver is null) = (approved_content is null)),
  check ((cost is null) = (currency is null))
);

create table outreach_campaign_texts (
  tenant_id varchar(100) ${collation} not null,
  campaign_id varchar(100) ${collation} not null,
  variant varchar(100) ${collation} not null,
  subject varchar(500) not null,
  body varchar(20000) not null,
  primary key (tenant_id, campaign_id, variant),
  foreign key (tenant_id, campaign_id) references outreach_campaigns
);

-- What recipients did about a campaign; an event that is told twice is kept once.
create table outreach_signals (
  tenant_id varchar(100) ${collation} not null,
  campaign_id varchar(100) ${collation} not null,
  recipient_id varchar(100) ${collation} not null,
  kind varchar(40) not null,
  event_id varchar(100) ${collation} not null,
  noted_at timestamp(3) with time zone not null,
  amount numeric(38, 6),
  currency char(3),
  primary key (tenant_id, campaign_id, recipient_id, kind, event_id),
  check ((amount is null) = (currency is null))
);
