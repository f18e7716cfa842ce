-- A revision that is an earlier one again says which.
alter table revision add column restored_from integer check (restored_from > 0);
alter table revision add constraint revision_restores_an_earlier_one check (restored_from is null or (restored_from < number and amendment = 0));
