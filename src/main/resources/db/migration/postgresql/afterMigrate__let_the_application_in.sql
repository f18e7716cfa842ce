-- What the application's own user may do, where the tables belong to another one that migrates: read everything, write
-- everything but the archive, to which it may only add. Made anew after every migration, so that a new table has its
-- rights with its first start. A table is of the archive when its trigger refuses every change of a row. Instances that
-- start together do it one after the other: PostgreSQL refuses to change the rights of one table twice at once.
do $$
declare
    app constant text := '${app}';
    one record;
begin
    if app = current_user or not exists (select from pg_roles where rolname = app) then return; end if;
    perform pg_advisory_xact_lock(hashtext('forme: let the application in'));
    execute format('grant usage on schema %I to %I', current_schema, app);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema, app);
    for one in
        select c.oid::regclass as name, c.relname = 'flyway_schema_history' as is_record, exists (
            select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where t.tgrelid = c.oid and not t.tgisinternal
                and p.proname in ('wall_archive', 'wall_of_seal', 'wall_of_sealed_article')) as is_archive
        from pg_class c where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p')
    loop
        execute format('revoke all on %s from %I', one.name, app);
        execute format('grant %s on %s to %I',
            case when one.is_record then 'select' when one.is_archive then 'select, insert' else 'select, insert, update, delete' end,
            one.name, app);
    end loop;
end $$;
