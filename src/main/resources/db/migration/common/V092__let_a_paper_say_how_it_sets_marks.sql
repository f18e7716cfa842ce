-- Papers that are there already go on as they were set.
alter table publication add column punctuation varchar(20) default 'LINE_END_HALF' not null
    check (punctuation in ('FULL', 'KAIMING', 'LINE_END_HALF'));
