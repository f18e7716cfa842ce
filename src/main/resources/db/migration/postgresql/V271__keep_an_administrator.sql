-- The last administrator stays, whoever asks. The same rule as org.forme.people.LastAdministrator has for the embedded
-- database: whoever might take the last one away waits for the turn, and then looks whether another is left.
create function keep_an_administrator() returns trigger language plpgsql as $$
declare
    was_one boolean;
begin
    if tg_table_name = 'person' then
        if not old.active or new.active then return null; end if;
        update change_of_rights set last_at = last_at where id = 1;
        was_one := exists (select from role_held where person_id = old.id and role_name = 'ADMIN');
    else
        if old.role_name <> 'ADMIN' then return null; end if;
        update change_of_rights set last_at = last_at where id = 1;
        was_one := exists (select from person where id = old.person_id and active);
    end if;
    if was_one
        and not exists (select from change_of_rights where by_realm)
        and not exists (select from person join role_held on person_id = id where active and role_name = 'ADMIN') then
        raise exception 'the last administrator stays' using errcode = '45000';
    end if;
    return null;
end $$;
create trigger keep_person after update on person for each row execute function keep_an_administrator();
create trigger keep_role_held after update or delete on role_held for each row execute function keep_an_administrator();

create function keep_roles_whole() returns trigger language plpgsql as $$
begin
    raise exception 'roles are not taken all at once' using errcode = '45000';
end $$;
create trigger keep_role_held_whole before truncate on role_held for each statement execute function keep_roles_whole();
