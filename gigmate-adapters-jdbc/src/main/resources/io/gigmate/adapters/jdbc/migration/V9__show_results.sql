-- What shows sold. The origin is part of the key: what is simulated never takes the place of what
-- is real.
create table show_results (
  tenant_id varchar(100) ${collation} not null,
  origin varchar(40) ${collation} not null,
  event_id varchar(100) ${collation} not null,
  template_id varchar(100) ${collation} not null,
  time_slot varchar not null,
  genre varchar not null,
  region varchar not null,
  price numeric(22, 4) not null check (price >= 0),
  currency char(3) not null,
  capacity integer not null check (capacity >= 1),
  sold integer not null,
  show_date date not null,
  primary key (tenant_id, origin, event_id),
  check (sold between 0 and capacity)
);

create index show_results_by_date on show_results (tenant_id, origin, show_date);
