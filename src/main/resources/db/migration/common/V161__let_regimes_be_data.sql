-- Which regimes there are stands in a file with their rules; the id alone is kept here.
alter table permit add column regime_id varchar(40);
update permit set regime_id = regime;
alter table permit alter column regime_id set not null;
alter table permit drop column regime;
