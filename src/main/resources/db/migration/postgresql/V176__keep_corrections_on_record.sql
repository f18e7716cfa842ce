-- What was said of a sealed issue stays on record.
create trigger wall_correction before update or delete on correction for each row execute function wall_archive();
create trigger wall_correction_whole before truncate on correction for each statement execute function wall_truncate();
create trigger wall_printed_correction before update or delete on printed_correction for each row execute function wall_archive();
create trigger wall_printed_correction_whole before truncate on printed_correction for each statement execute function wall_truncate();
