-- What is new has no score yet, and PostgreSQL keeps it out of the index of the best; H2 has no
-- partial index. A source is a name that is only ever compared, so that it needs no language's order.
drop index ai_lead_prospects_by_score;
create index ai_lead_prospects_by_score on ai_lead_prospects ${assessed_leads};
alter table ai_lead_prospects alter column source set data type varchar ${collation};
