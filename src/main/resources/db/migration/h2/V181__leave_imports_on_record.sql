-- Who took in an issue stays on record. The rule is in the class.
create trigger wall_issue_import before insert, update, delete on issue_import for each row call 'org.forme.archive.Wall';
alter table issue_import add constraint issue_import_is_not_truncated foreign key (id) references issue_import (id);
