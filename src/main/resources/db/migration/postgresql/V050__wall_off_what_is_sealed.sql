-- What is sealed stays as it is, whoever asks. The same rules as org.forme.archive.Wall has for the embedded database.
create function wall_refuse(what text) returns void language plpgsql as $$
begin
    raise exception 'sealed: no change to %', what using errcode = '45000';
end $$;

create function wall_archive() returns trigger language plpgsql as $$
begin
    perform wall_refuse(tg_table_name);
    return null;
end $$;

create function wall_issue() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.state = 'SEALED' then perform wall_refuse(tg_table_name); end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

create function wall_article() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.sealed_issue_id is not null then perform wall_refuse(tg_table_name); end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

-- A page is frozen with its issue, in whatever order the two rows are written.
create function wall_page() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.sealed then perform wall_refuse(tg_table_name); end if;
    if tg_op = 'DELETE' then return old; end if;
    if (tg_op = 'INSERT' or not new.sealed)
        and exists (select 1 from issue where id = new.issue_id and state = 'SEALED') then
        perform wall_refuse(tg_table_name);
    end if;
    return new;
end $$;

create function wall_of_issue() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and exists (select 1 from issue where id = old.issue_id and state = 'SEALED') then
        perform wall_refuse(tg_table_name);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if exists (select 1 from issue where id = new.issue_id and state = 'SEALED') then perform wall_refuse(tg_table_name); end if;
    return new;
end $$;

create function wall_of_page() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and exists (select 1 from page where id = old.page_id and sealed) then
        perform wall_refuse(tg_table_name);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if exists (select 1 from page where id = new.page_id and sealed) then perform wall_refuse(tg_table_name); end if;
    return new;
end $$;

create function wall_of_proof() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and exists (select 1 from proof join page on page.id = proof.page_id where proof.id = old.proof_id and page.sealed) then
        perform wall_refuse(tg_table_name);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if exists (select 1 from proof join page on page.id = proof.page_id where proof.id = new.proof_id and page.sealed) then perform wall_refuse(tg_table_name); end if;
    return new;
end $$;

create function wall_of_article() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and exists (select 1 from article where id = old.article_id and sealed_issue_id is not null) then
        perform wall_refuse(tg_table_name);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if exists (select 1 from article where id = new.article_id and sealed_issue_id is not null) then perform wall_refuse(tg_table_name); end if;
    return new;
end $$;

-- Emptying a table whole fires no row's trigger.
create function wall_truncate() returns trigger language plpgsql as $$
begin
    if exists (select 1 from sealed_issue) then perform wall_refuse(tg_table_name); end if;
    return null;
end $$;

create trigger wall_issue before insert or update or delete on issue for each row execute function wall_issue();
create trigger wall_issue_duty_editor before insert or update or delete on issue_duty_editor for each row execute function wall_of_issue();
create trigger wall_page before insert or update or delete on page for each row execute function wall_page();
create trigger wall_slot before insert or update or delete on slot for each row execute function wall_of_page();
create trigger wall_proof before insert or update or delete on proof for each row execute function wall_of_page();
create trigger wall_signature before insert or update or delete on signature for each row execute function wall_of_proof();
create trigger wall_article before insert or update or delete on article for each row execute function wall_article();
create trigger wall_article_byline before insert or update or delete on article_byline for each row execute function wall_of_article();
create trigger wall_article_picture before insert or update or delete on article_picture for each row execute function wall_of_article();
create trigger wall_revision before insert or update or delete on revision for each row execute function wall_of_article();
create trigger wall_review before insert or update or delete on review for each row execute function wall_of_article();
create trigger wall_sealed_issue before update or delete on sealed_issue for each row execute function wall_archive();
create trigger wall_sealed_page before update or delete on sealed_page for each row execute function wall_archive();
create trigger wall_sealed_article before update or delete on sealed_article for each row execute function wall_archive();
create trigger wall_sealed_zone before update or delete on sealed_zone for each row execute function wall_archive();
create trigger wall_sealed_part before update or delete on sealed_part for each row execute function wall_archive();
create trigger wall_issue_release before update or delete on issue_release for each row execute function wall_archive();
create trigger wall_signing_key before update or delete on signing_key for each row execute function wall_archive();
create trigger wall_issue_whole before truncate on issue for each statement execute function wall_truncate();
create trigger wall_issue_duty_editor_whole before truncate on issue_duty_editor for each statement execute function wall_truncate();
create trigger wall_page_whole before truncate on page for each statement execute function wall_truncate();
create trigger wall_slot_whole before truncate on slot for each statement execute function wall_truncate();
create trigger wall_proof_whole before truncate on proof for each statement execute function wall_truncate();
create trigger wall_signature_whole before truncate on signature for each statement execute function wall_truncate();
create trigger wall_article_whole before truncate on article for each statement execute function wall_truncate();
create trigger wall_article_byline_whole before truncate on article_byline for each statement execute function wall_truncate();
create trigger wall_article_picture_whole before truncate on article_picture for each statement execute function wall_truncate();
create trigger wall_revision_whole before truncate on revision for each statement execute function wall_truncate();
create trigger wall_review_whole before truncate on review for each statement execute function wall_truncate();
create trigger wall_sealed_issue_whole before truncate on sealed_issue for each statement execute function wall_truncate();
create trigger wall_sealed_page_whole before truncate on sealed_page for each statement execute function wall_truncate();
create trigger wall_sealed_article_whole before truncate on sealed_article for each statement execute function wall_truncate();
create trigger wall_sealed_zone_whole before truncate on sealed_zone for each statement execute function wall_truncate();
create trigger wall_sealed_part_whole before truncate on sealed_part for each statement execute function wall_truncate();
create trigger wall_issue_release_whole before truncate on issue_release for each statement execute function wall_truncate();
create trigger wall_signing_key_whole before truncate on signing_key for each statement execute function wall_truncate();
