-- What a permit says when it is entered stays, and it is not taken away; its end is noted once. Waivers, scans and the
-- trail only grow.
create function wall_permit() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_on is not null
        or (to_jsonb(new) - 'ended_on' - 'end_reason' - 'version')
            is distinct from (to_jsonb(old) - 'ended_on' - 'end_reason' - 'version')
    then perform wall_refuse(tg_table_name); end if;
    return new;
end $$;
create trigger wall_permit before update or delete on permit for each row execute function wall_permit();
create trigger wall_permit_whole before truncate on permit for each statement execute function wall_truncate();
create trigger wall_permit_scan before update or delete on permit_scan for each row execute function wall_archive();
create trigger wall_permit_scan_whole before truncate on permit_scan for each statement execute function wall_truncate();
create trigger wall_waiver before update or delete on waiver for each row execute function wall_archive();
create trigger wall_waiver_whole before truncate on waiver for each statement execute function wall_truncate();
create trigger wall_audit_entry before update or delete on audit_entry for each row execute function wall_archive();
create trigger wall_audit_entry_whole before truncate on audit_entry for each statement execute function wall_truncate();
