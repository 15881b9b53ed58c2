-- Which calls of providers were taken: one that is repeated changes nothing.
create table webhook_receipts (
  provider varchar(100) ${collation} not null,
  call_id varchar(200) ${collation} not null,
  taken_at timestamp(6) with time zone not null,
  primary key (provider, call_id)
);

create index webhook_receipts_by_time on webhook_receipts (taken_at);
