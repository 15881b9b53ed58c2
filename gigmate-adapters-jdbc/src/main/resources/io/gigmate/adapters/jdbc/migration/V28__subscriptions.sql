-- Others' systems that are told what stands in the operations log, and how far each has got. Who
-- works on one holds its lease; the secrets under which calls are signed are not kept here.
create table subscriptions (
  tenant_id varchar(100) ${collation} not null,
  subscription_id varchar(100) ${collation} not null,
  url varchar(1000) not null,
  topics varchar array not null,
  signed_up_by varchar(100) not null,
  signed_up_at timestamp(3) with time zone not null,
  next_seq bigint not null check (next_seq > 0),
  state varchar(20) not null check (state in ('active', 'given_up')),
  attempts integer not null check (attempts >= 0),
  due_at timestamp(3) with time zone not null,
  failing_since timestamp(3) with time zone,
  last_answer varchar(200),
  lease varchar(100),
  leased_until timestamp(3) with time zone,
  primary key (tenant_id, subscription_id)
);
