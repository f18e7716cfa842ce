-- Saves by one person within ten minutes are one revision: how often it was amended, and when last. Why somebody saved.
alter table revision add column amendment integer default 0 not null check (amendment >= 0);
alter table revision add column amended_at timestamp(6) with time zone;
alter table revision add column why varchar(200) default '' not null;
alter table revision add constraint revision_amended_at_some_time check ((amendment = 0) = (amended_at is null));
-- The amendment of the newest revision: with its number it says which text a form began from.
alter table article add column revision_amendment integer default 0 not null check (revision_amendment >= 0);
