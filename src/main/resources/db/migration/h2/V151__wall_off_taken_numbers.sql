-- The numbers of a sealed issue are fixed. The rule is in the class.
create trigger wall_taken_number before insert, update, delete on taken_number for each row call 'org.forme.archive.Wall';
alter table taken_number add constraint taken_number_is_not_truncated foreign key (publication_id, total_number, edition) references taken_number (publication_id, total_number, edition);
