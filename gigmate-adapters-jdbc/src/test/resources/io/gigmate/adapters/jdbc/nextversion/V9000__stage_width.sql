alter table venues add column stage_width integer default 6 not null;
