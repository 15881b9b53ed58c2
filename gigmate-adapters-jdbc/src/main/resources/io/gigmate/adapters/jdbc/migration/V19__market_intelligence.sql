-- Why an item is what it is, and which it repeats; null where it was entered by hand.
alter table ai_market_intelligence add column kind_evidence varchar;
alter table ai_market_intelligence add column sentiment_evidence varchar;
alter table ai_market_intelligence add column repeats varchar(100);
