-- A cutting is made once and never changed, sealed or not.
create trigger wall_picture_cutting before update or delete on picture_cutting for each row execute function wall_archive();
create trigger wall_picture_cutting_whole before truncate on picture_cutting for each statement execute function wall_truncate();
