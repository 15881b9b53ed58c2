-- What was planned to leave, and what became of it: one row a campaign, step and recipient.
create table outreach_sends (
  tenant_id varchar(100) ${collation} not null,
  campaign_id varchar(100) ${collation} not null,
  step varchar(100) ${collation} not null,
  recipient_id varchar(100) ${collation} not null,
  channel varchar(40) not null,
  purpose varchar(40) not null,
  contact_kind varchar(40) not null,
  address varchar(500) not null,
  domain varchar(500) not null,
  due_at timestamp(6) with time zone not null,
  state varchar(40) not null,
  not_before timestamp(6) with time zone not null,
  attempt integer not null,
  note varchar,
  -- The grant that counts against the quota; null where none does.
  quota_day date,
  granted_at timestamp(6) with time zone,
  granted_until timestamp(6) with time zone,
  primary key (tenant_id, campaign_id, step, recipient_id),
  check ((granted_until is null) = (state in ('waiting', 'suppressed', 'cancelled')))
);

create index outreach_sends_queue on outreach_sends (tenant_id, channel, state, not_before);
create index outreach_sends_held on outreach_sends (tenant_id, state, granted_until);
create index outreach_sends_window on outreach_sends (tenant_id, granted_until, channel);
create index outreach_sends_address on outreach_sends (tenant_id, channel, address, granted_until);
create index outreach_sends_domain on outreach_sends (tenant_id, channel, domain, granted_until);

-- How much of a civil day's quota is taken: over all channels ('all'), and by each channel.
create table outreach_quota (
  tenant_id varchar(100) ${collation} not null,
  civil_day date not null,
  scope varchar(40) not null,
  used integer not null check (used >= 0),
  primary key (tenant_id, civil_day, scope)
);

create table outreach_halts (
  tenant_id varchar(100) ${collation} not null,
  campaign_id varchar(100) ${collation} not null,
  halt varchar(40) not null,
  primary key (tenant_id, campaign_id)
);
