-- The table of the foundation was never written to; campaigns are kept in outreach_campaigns. Under
-- the old name stands what reports ask: each campaign with what became of it, counted as it is read.
drop table ai_outreach_campaigns;

create view ai_outreach_campaigns as
select
  c.tenant_id,
  c.campaign_id,
  c.name,
  c.channel,
  c.purpose,
  c.lowest_score,
  c.prospect_types,
  c.daily_limit,
  c.state as status,
  c.composed_at as created_at,
  c.starts_at,
  c.approver as approved_by,
  c.approved_at,
  c.approval_reason,
  c.cost,
  c.currency,
  (select count(*) from outreach_campaign_texts as t
    where t.tenant_id = c.tenant_id and t.campaign_id = c.campaign_id) as variants,
  (select count(*) from outreach_sends as s
    where s.tenant_id = c.tenant_id and s.campaign_id = c.campaign_id) as planned,
  (select count(*) from outreach_sends as s
    where s.tenant_id = c.tenant_id and s.campaign_id = c.campaign_id
      and s.state = 'accepted') as sent,
  (select count(distinct g.recipient_id) from outreach_signals as g
    where g.tenant_id = c.tenant_id and g.campaign_id = c.campaign_id
      and g.kind = 'opened') as opened,
  (select count(distinct g.recipient_id) from outreach_signals as g
    where g.tenant_id = c.tenant_id and g.campaign_id = c.campaign_id
      and g.kind = 'clicked') as clicked,
  (select count(distinct g.recipient_id) from outreach_signals as g
    where g.tenant_id = c.tenant_id and g.campaign_id = c.campaign_id
      and g.kind = 'responded') as responded,
  (select count(distinct g.recipient_id) from outreach_signals as g
    where g.tenant_id = c.tenant_id and g.campaign_id = c.campaign_id
      and g.kind = 'converted') as converted,
  (select sum(g.amount) from outreach_signals as g
    where g.tenant_id = c.tenant_id and g.campaign_id = c.campaign_id
      and g.currency = c.currency) as brought
from outreach_campaigns as c;
