-- A withdrawal, its end and what readers got instead stay on record. The rule is in the class.
create trigger wall_withdrawal before insert, update, delete on withdrawal for each row call 'org.forme.archive.Wall';
create trigger wall_withdrawal_end before insert, update, delete on withdrawal_end for each row call 'org.forme.archive.Wall';
alter table withdrawal_end add constraint withdrawal_end_is_not_truncated foreign key (id) references withdrawal_end (id);
create trigger wall_masked_page before insert, update, delete on masked_page for each row call 'org.forme.archive.Wall';
alter table masked_page add constraint masked_page_is_not_truncated foreign key (id) references masked_page (id);
