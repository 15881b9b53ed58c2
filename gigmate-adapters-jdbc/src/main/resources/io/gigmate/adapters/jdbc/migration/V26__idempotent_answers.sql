-- What programs asked for under a key, and what was answered the first time; kept for a day.
create table idempotent_answers (
  tenant_id varchar(100) ${collation} not null,
  username varchar(100) ${collation} not null,
  request_key varchar(255) ${collation} not null,
  request_digest varchar(64) not null,
  claimed_at timestamp(3) with time zone not null,
  -- Empty until it was answered; the rest as well where there is no body.
  status integer,
  content_type varchar(200),
  body varchar,
  primary key (tenant_id, username, request_key)
);

create index idempotent_answers_by_time on idempotent_answers (claimed_at);
