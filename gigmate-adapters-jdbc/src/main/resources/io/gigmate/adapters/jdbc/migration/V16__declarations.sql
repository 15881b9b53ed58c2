-- What persons stated about recipients. Nothing is overwritten; rows go only on erasure.
create table outreach_declarations (
  id bigint generated always as identity primary key,
  tenant_id varchar(100) ${collation} not null,
  recipient_id varchar(100) ${collation} not null,
  fact varchar(40) not null,
  stated varchar(100) not null,
  shown_text varchar(4000) not null,
  text_version varchar(200) not null,
  source varchar(200) not null,
  stated_by varchar(200) not null,
  stated_at timestamp(3) with time zone not null
);

create index outreach_declarations_of on outreach_declarations (tenant_id, recipient_id);

-- A person's last word that a planned message may leave, and the findings that they answered for.
create table outreach_clearances (
  tenant_id varchar(100) ${collation} not null,
  campaign_id varchar(100) ${collation} not null,
  step varchar(100) ${collation} not null,
  recipient_id varchar(100) ${collation} not null,
  content char(64) not null,
  rules varchar array not null,
  reasons varchar array not null,
  cleared_by varchar(200) not null,
  cleared_at timestamp(3) with time zone not null,
  reason varchar(1000) not null,
  primary key (tenant_id, campaign_id, step, recipient_id)
);
