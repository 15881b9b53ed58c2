-- Shows that were seen in the market, whoever put them on, and whom each venue watches.
create table observed_shows (
  tenant_id varchar(100) ${collation} not null,
  show_key varchar(64) ${collation} not null,
  show_date date not null,
  room varchar,
  artist varchar,
  genre varchar,
  capacity integer check (capacity >= 1),
  price double precision check (price >= 0),
  attendance integer check (attendance >= 0),
  primary key (tenant_id, show_key)
);

create index observed_shows_by_date on observed_shows (tenant_id, show_date);

create table watched_rooms (
  tenant_id varchar(100) ${collation} not null,
  venue_id varchar(100) ${collation} not null,
  rooms varchar array not null,
  primary key (tenant_id, venue_id)
);
