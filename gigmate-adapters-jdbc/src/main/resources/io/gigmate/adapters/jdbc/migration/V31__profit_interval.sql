-- What an advice said eight of ten such nights leave; unknown of advice that was kept before.
alter table booking_decisions add column profit_lower numeric(22, 4);
alter table booking_decisions add column profit_upper numeric(22, 4);
