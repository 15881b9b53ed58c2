-- What recipients agreed to. A withdrawal is noted on what it ends; rows go only on erasure.
create table outreach_consents (
  id bigint generated always as identity primary key,
  tenant_id varchar(100) ${collation} not null,
  recipient_id varchar(100) ${collation} not null,
  channel varchar(40) not null,
  kind varchar(40) not null,
  given_at timestamp(3) with time zone not null,
  shown_text varchar(4000) not null,
  text_version varchar(200) not null,
  source varchar(200) not null,
  withdrawn_at timestamp(3) with time zone,
  check (withdrawn_at >= given_at)
);

create index outreach_consents_of on outreach_consents (tenant_id, recipient_id);

-- Who must not be written to: a keyed hash of the contact point, never the address.
create table outreach_suppressions (
  id bigint generated always as identity primary key,
  tenant_id varchar(100) ${collation} not null,
  contact_hash char(64) not null,
  -- Null is every channel.
  channel varchar(40),
  reason varchar(40) not null,
  suppressed_at timestamp(3) with time zone not null,
  source varchar(200) not null
);

create index outreach_suppressions_of on outreach_suppressions (tenant_id, contact_hash);
