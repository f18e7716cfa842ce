-- Who took in an issue stays on record.
create trigger wall_issue_import before update or delete on issue_import for each row execute function wall_archive();
create trigger wall_issue_import_whole before truncate on issue_import for each statement execute function wall_truncate();

-- The numbers of an issue that came in are fixed once it is whole.
create function wall_taken_number() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and exists (select 1 from sealed_whole where sealed_issue_id = old.sealed_issue_id) then
        perform wall_refuse(tg_table_name);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if exists (select 1 from sealed_whole where sealed_issue_id = new.sealed_issue_id) then perform wall_refuse(tg_table_name); end if;
    return new;
end $$;
create trigger wall_taken_number_import before insert or update or delete on taken_number for each row execute function wall_taken_number();
