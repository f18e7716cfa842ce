-- What was said of a misprint is never rewritten. The rule is in the class.
create trigger wall_misprint before update, delete on misprint for each row call 'org.forme.archive.Wall';
alter table misprint add constraint misprint_is_not_truncated foreign key (id) references misprint (id);
