-- What an advice stood on, as JSON, as nothing searches in it; unknown of advice that was kept before.
alter table booking_decisions add column grounds varchar;
