-- The guide is frozen with its issue, and takes no article that is sealed elsewhere. The rules are in the class.
create trigger wall_guide_line before insert, update, delete on guide_line for each row call 'org.forme.archive.Wall';
alter table guide_line add constraint guide_line_is_not_truncated foreign key (issue_id, nth) references guide_line (issue_id, nth);
