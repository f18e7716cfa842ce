-- The wall's gaps: rows added to a whole seal, tables that came later, pictures and artwork that a sealed page shows.
-- The same rules as org.forme.archive.Wall has for the embedded database.
create function wall_of_seal() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' or exists (select 1 from sealed_whole where sealed_issue_id = new.sealed_issue_id) then
        perform wall_refuse(tg_table_name);
    end if;
    return new;
end $$;

create function wall_of_sealed_article() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' or exists (select 1 from sealed_whole join sealed_article using (sealed_issue_id) where sealed_article.id = new.sealed_article_id) then
        perform wall_refuse(tg_table_name);
    end if;
    return new;
end $$;

create function wall_of_revision() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and exists (select 1 from revision join article on article.id = revision.article_id where revision.id = old.revision_id and article.sealed_issue_id is not null) then
        perform wall_refuse(tg_table_name);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if exists (select 1 from revision join article on article.id = revision.article_id where revision.id = new.revision_id and article.sealed_issue_id is not null) then
        perform wall_refuse(tg_table_name);
    end if;
    return new;
end $$;

-- A slot belongs to its page and to the article in it.
create function wall_of_slot_article() returns trigger language plpgsql as $$
begin
    if exists (select 1 from article where id = new.article_id and sealed_issue_id is not null)
        and (tg_op = 'INSERT' or new.article_id is distinct from old.article_id) then
        perform wall_refuse(tg_table_name);
    end if;
    return new;
end $$;

create function wall_picture() returns trigger language plpgsql as $$
begin
    if exists (select 1 from article_picture join article on article.id = article_picture.article_id where article_picture.picture_id = old.id and article.sealed_issue_id is not null)
        or exists (select 1 from revision_picture join revision on revision.id = revision_picture.revision_id join article on article.id = revision.article_id where revision_picture.picture_id = old.id and article.sealed_issue_id is not null) then
        perform wall_refuse(tg_table_name);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

create function wall_artwork() returns trigger language plpgsql as $$
begin
    if exists (select 1 from page where artwork_id = old.id and sealed)
        or exists (select 1 from slot join page on page.id = slot.page_id where slot.artwork_id = old.id and page.sealed) then
        perform wall_refuse(tg_table_name);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

drop trigger wall_sealed_page on sealed_page;
create trigger wall_sealed_page before insert or update or delete on sealed_page for each row execute function wall_of_seal();
drop trigger wall_sealed_article on sealed_article;
create trigger wall_sealed_article before insert or update or delete on sealed_article for each row execute function wall_of_seal();
drop trigger wall_sealed_zone on sealed_zone;
create trigger wall_sealed_zone before insert or update or delete on sealed_zone for each row execute function wall_of_sealed_article();
drop trigger wall_sealed_part on sealed_part;
create trigger wall_sealed_part before insert or update or delete on sealed_part for each row execute function wall_of_seal();
create trigger wall_sealed_whole before update or delete on sealed_whole for each row execute function wall_archive();
create trigger wall_article_hold before insert or update or delete on article_hold for each row execute function wall_of_article();
create trigger wall_revision_picture before insert or update or delete on revision_picture for each row execute function wall_of_revision();
create trigger wall_slot_article before insert or update on slot for each row execute function wall_of_slot_article();
create trigger wall_picture before update or delete on picture for each row execute function wall_picture();
create trigger wall_artwork before update or delete on artwork for each row execute function wall_artwork();
create trigger wall_sealed_whole_whole before truncate on sealed_whole for each statement execute function wall_truncate();
create trigger wall_article_hold_whole before truncate on article_hold for each statement execute function wall_truncate();
create trigger wall_revision_picture_whole before truncate on revision_picture for each statement execute function wall_truncate();
create trigger wall_picture_whole before truncate on picture for each statement execute function wall_truncate();
create trigger wall_artwork_whole before truncate on artwork for each statement execute function wall_truncate();
