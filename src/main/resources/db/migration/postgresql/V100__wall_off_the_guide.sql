-- The guide is frozen with its issue, and takes no article that is sealed elsewhere. The same rules as
-- org.forme.archive.Wall has for the embedded database.
create trigger wall_guide_line before insert or update or delete on guide_line for each row execute function wall_of_issue();
create trigger wall_guide_line_article before insert or update on guide_line for each row execute function wall_of_slot_article();
create trigger wall_guide_line_whole before truncate on guide_line for each statement execute function wall_truncate();
