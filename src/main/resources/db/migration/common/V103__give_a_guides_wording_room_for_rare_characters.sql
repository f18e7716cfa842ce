-- A wording has up to 40 characters; a rare one counts as two in some databases.
alter table guide_line alter column wording set data type varchar(80);
