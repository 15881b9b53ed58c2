-- What was advised about a night, what a person decided, and what happened.
create table booking_decisions (
  tenant_id varchar(100) ${collation} not null,
  advice_id varchar(100) ${collation} not null,
  artist_id varchar(100) ${collation} not null,
  venue_id varchar(100) ${collation} not null,
  night date not null,
  verdict varchar(40) not null,
  score integer not null,
  expected_attendance double precision not null,
  attendance_lower double precision not null,
  attendance_upper double precision not null,
  currency char(3) not null,
  expected_profit numeric(22, 4) not null,
  loss_probability double precision not null,
  advised_at timestamp(3) with time zone not null,
  is_booked boolean,
  decided_by varchar,
  decided_at timestamp(3) with time zone,
  is_cancelled boolean,
  attendance integer,
  profit numeric(22, 4),
  primary key (tenant_id, advice_id)
);
