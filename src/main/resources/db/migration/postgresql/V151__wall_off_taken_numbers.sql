-- The numbers of a sealed issue are fixed.
create trigger wall_taken_number before insert or update or delete on taken_number for each row execute function wall_of_issue();
create trigger wall_taken_number_whole before truncate on taken_number for each statement execute function wall_truncate();
