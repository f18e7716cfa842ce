-- Who asked for another edition, and who agreed, stays on record. The rule is in the class.
create trigger wall_reedition before insert, update, delete on reedition for each row call 'org.forme.archive.Wall';
create trigger wall_reedition_word before insert, update, delete on reedition_word for each row call 'org.forme.archive.Wall';
alter table reedition_word add constraint reedition_word_is_not_truncated foreign key (id) references reedition_word (id);
