-- The last administrator stays, whoever asks. The rule is in the class.
create trigger keep_person after update on person for each row call 'org.forme.people.LastAdministrator';
create trigger keep_role_held after update, delete on role_held for each row call 'org.forme.people.LastAdministrator';
alter table role_held add constraint role_held_is_not_truncated foreign key (person_id, role_name, paper, section_key)
    references role_held (person_id, role_name, paper, section_key);
