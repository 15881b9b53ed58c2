-- Who is signed in, by the digest of what the browser shows.
create table kept_sessions (
  session_id varchar(64) not null primary key,
  username varchar(100) ${collation} not null,
  begun_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone not null,
  notice varchar
);

create index kept_sessions_by_username on kept_sessions (username);

-- How often somebody tried to sign in at a door: the digest of an account's name or of an address.
create table sign_in_tries (
  door varchar(64) not null primary key,
  tries integer not null check (tries > 0),
  last_at timestamp(3) with time zone not null
);

create index sign_in_tries_by_time on sign_in_tries (last_at);
