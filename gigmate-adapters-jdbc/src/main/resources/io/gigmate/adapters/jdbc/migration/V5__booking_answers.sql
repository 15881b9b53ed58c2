-- What a person made of an advice is more than yes and no: other terms, a reason, or another day.
alter table booking_decisions add column answer varchar(40);
alter table booking_decisions add column note varchar(500);
alter table booking_decisions add column snoozed_until date;
update booking_decisions set answer = 'booked' where is_booked;
update booking_decisions set answer = 'declined', note = 'no reason was kept' where not is_booked;
alter table booking_decisions drop column is_booked;
