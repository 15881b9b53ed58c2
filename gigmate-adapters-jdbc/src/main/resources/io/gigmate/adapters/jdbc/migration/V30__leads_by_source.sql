-- What a source lets nobody keep any longer is found without reading every lead.
create index ai_lead_prospects_by_source on ai_lead_prospects (tenant_id, source, obtained_at);
