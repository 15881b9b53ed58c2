-- What went into operations and tells of people, beside the chain: the entry holds SHA-256 over
-- salt and payload. Erasure leaves the number, and when. Entries from before this table have no
-- row; their hashes stand as they are.
create table operation_inputs (
  tenant_id varchar(100) ${collation} not null,
  seq bigint not null,
  person varchar,
  salt char(64),
  payload varchar,
  erased_at timestamp(6) with time zone,
  primary key (tenant_id, seq)
);

create index operation_inputs_by_person on operation_inputs (tenant_id, person);
create index ai_operations_log_by_time on ai_operations_log (tenant_id, occurred_at);
