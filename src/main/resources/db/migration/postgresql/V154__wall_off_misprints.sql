-- What was said of a misprint is never rewritten.
create trigger wall_misprint before update or delete on misprint for each row execute function wall_archive();
create trigger wall_misprint_whole before truncate on misprint for each statement execute function wall_truncate();
