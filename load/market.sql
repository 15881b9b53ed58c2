-- Fills an empty GigMate on PostgreSQL with made-up rows of the tenant 'default': leads with their
-- assessments, events with rooms and acts, entries of a log, suppressions and planned sends.
-- How many: set gigmate.leads = '1000000'; set gigmate.events = '100000'. Its tenant must be there.

insert into venues (tenant_id, venue_id, name, city, state, latitude, longitude, time_zone, venue_type, capacity, genres)
select 'default', 'room-' || i, 'Room ' || i, 'Austin', 'TX', 30.2 + i * 0.001, -97.7, 'America/Chicago', 'Club',
  50 + i % 1000, array['Country', 'Blues']
from generate_series(1, 500) as i;

insert into artists (tenant_id, artist_id, name, city, state, genres, expected_draw)
select 'default', 'act-' || i, 'Act ' || i, 'Austin', 'TX', array['Country'], 20 + i % 400
from generate_series(1, 5000) as i;

-- Two shows a room and day at the most, over the coming months and the past ones.
insert into events (tenant_id, event_id, venue_id, artist_id, title, doors_at, start_at, end_at, time_zone, genre, price, currency, capacity, status)
select 'default', 'show-' || i, 'room-' || (1 + i % 500), 'act-' || (1 + i % 5000), 'Show ' || i,
  night + time '19:30', night + time '20:00', night + time '22:00', 'America/Chicago', 'Country', 10 + i % 25, 'USD',
  50 + i % 1000, (array['draft', 'announced', 'on_sale', 'announced'])[1 + i % 4]
from generate_series(1, current_setting('gigmate.events')::integer) as i,
  lateral (select date_trunc('day', now()) + ((i / 500) - 100) * interval '1 day') as at (night);

-- One in ten is of a list of the house, up to four weeks old; the others were had just now.
insert into ai_lead_prospects (tenant_id, prospect_id, prospect_type, name, email, city, state, source, obtained_at, basis, capacity, genres,
  followers, posts_last_90_days, status, score, grade, qualified, explanation, model_version, assessed_at)
select 'default', 'lead-' || i, (array['venue', 'musician', 'event_planner'])[1 + i % 3], 'Lead ' || i, 'lead-' || i || '@leads.example',
  'Austin', 'TX', case when i % 10 = 7 then 'house list' else 'yelp' end,
  now() - case when i % 10 = 7 then i % 29 else 0 end * interval '1 day',
  'licensed_api', 50 + i % 1000, array['Country', 'Blues'], i % 100000, i % 90, 'new', points,
  case when points >= 80 then 'A' when points >= 60 then 'B' when points >= 40 then 'C' else 'D' end, points >= 60,
  '{"scale":"points","answer":' || points || '.0,"factors":[{"name":"geography","contribution":' || points
    || '.0,"evidence":"in Austin"},{"name":"activity","contribution":0.0,"evidence":"unknown: posts, shows a month, last sign of life"}]}',
  'points-1', now()
from generate_series(1, current_setting('gigmate.leads')::integer) as i,
  lateral (select (i * 7919::bigint % 101)::integer) as scored (points);

-- One lead in fifty was found twice; the second record is no lead of its own any more.
insert into prospect_groups (tenant_id, prospect_id, group_id)
select 'default', 'lead-' || i, 'lead-' || (i - i % 2)
from generate_series(2, current_setting('gigmate.leads')::integer - 1) as i where i % 100 in (0, 1);
update ai_lead_prospects
set score = null, grade = null, qualified = null, explanation = null, model_version = null, assessed_at = null
where (tenant_id, prospect_id) in (select tenant_id, prospect_id from prospect_groups where prospect_id <> group_id);

insert into ai_lead_steps (tenant_id, prospect_id, seq, status, taken_at, taken_by)
select 'default', 'lead-' || i, 1, (array['contacted', 'contacted', 'responded', 'not_interested'])[1 + i / 10 % 4],
  now() - i % 23 * interval '1 day', 'somebody'
from generate_series(1, current_setting('gigmate.leads')::integer, 10) as i;
update ai_lead_prospects lead set status = step.status from ai_lead_steps step
where lead.tenant_id = step.tenant_id and lead.prospect_id = step.prospect_id;

-- Entries of another tenant, whose chain nobody verifies.
insert into ai_operations_log (tenant_id, seq, kind, occurred_at, actor, subject, decision, rationale, rules, inputs, took_ms, prev_hash, hash)
select 'filled', i, 'analysis', now() - (current_setting('gigmate.events')::integer - i) * interval '1 minute', 'a filler', 'run ' || i,
  'kept', 'it was due', array[]::varchar[], repeat('0', 64), 1, repeat('0', 64), repeat('0', 64)
from generate_series(1, current_setting('gigmate.events')::integer) as i;

insert into outreach_suppressions (tenant_id, contact_hash, channel, reason, suppressed_at, source)
select 'default', encode(sha256(('contact ' || i)::bytea), 'hex'), 'email', 'opted_out', now(), 'a filler'
from generate_series(1, current_setting('gigmate.events')::integer) as i;

insert into outreach_sends (tenant_id, campaign_id, step, recipient_id, channel, purpose, contact_kind, address, domain, due_at, state, not_before, attempt)
select 'default', 'campaign-' || i % 20, 'first', 'lead-' || i, 'email', 'commercial', 'mailbox', 'lead-' || i || '@leads.example',
  'leads.example', now(), 'waiting', now() + (i % 1000) * interval '1 minute', 0
from generate_series(1, current_setting('gigmate.events')::integer) as i;
