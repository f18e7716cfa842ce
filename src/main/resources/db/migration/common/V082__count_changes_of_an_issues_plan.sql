-- Whoever changes the plan of an issue writes its row, so that nobody seals the plan of before.
alter table issue add column plan_changes integer default 0 not null;
