-- Who waits for us the longest is found without reading every lead: those who qualify and about whom
-- nothing was done, and those who answered. Of what qualifies PostgreSQL keeps an index in the order
-- of the waiting; H2 has no index on an expression.
create index ai_lead_prospects_qualified on ai_lead_prospects ${qualified_leads};
create index ai_lead_steps_by_status on ai_lead_steps (tenant_id, status, taken_at);
