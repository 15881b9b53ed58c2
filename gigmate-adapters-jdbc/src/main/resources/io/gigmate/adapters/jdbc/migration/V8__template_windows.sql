-- Templates get the dates on which they are valid and what they count beside others. Their texts
-- get placeholders beyond [ARTIST]: a bracket that opened nothing is doubled from now on.
alter table event_templates add column valid_from date;
alter table event_templates add column valid_until date;
alter table event_templates add column weight double precision default 1 not null;

update event_templates set
  title_template = replace(replace(title_template, '[', '[['), '[[ARTIST]', '[ARTIST]'),
  description_template =
    replace(replace(description_template, '[', '[['), '[[ARTIST]', '[ARTIST]');

alter table event_templates add constraint event_templates_valid
  check (valid_until >= valid_from);
alter table event_templates add constraint event_templates_weight
  check (weight > 0 and weight <= 100);
alter table event_templates add constraint event_templates_title check (
  regexp_like(
    title_template,
    '^[^\[]*((\[\[|\[(VENUE|CITY|SEASON)\])[^\[]*)*\[ARTIST\]'
      || '[^\[]*((\[\[|\[(ARTIST|VENUE|CITY|SEASON)\])[^\[]*)*$'));
alter table event_templates add constraint event_templates_description check (
  regexp_like(
    description_template,
    '^[^\[]*((\[\[|\[(ARTIST|VENUE|CITY|SEASON)\])[^\[]*)*$'));
