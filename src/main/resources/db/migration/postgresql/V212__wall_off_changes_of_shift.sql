-- Who was on duty for a sealed issue is fixed.
create trigger wall_shift_change before insert or update or delete on shift_change for each row execute function wall_of_issue();
create trigger wall_shift_change_whole before truncate on shift_change for each statement execute function wall_truncate();
