-- A withdrawal, its end and what readers got instead stay on record.
create trigger wall_withdrawal before update or delete on withdrawal for each row execute function wall_archive();
create trigger wall_withdrawal_whole before truncate on withdrawal for each statement execute function wall_truncate();
create trigger wall_withdrawal_end before update or delete on withdrawal_end for each row execute function wall_archive();
create trigger wall_withdrawal_end_whole before truncate on withdrawal_end for each statement execute function wall_truncate();
create trigger wall_masked_page before update or delete on masked_page for each row execute function wall_archive();
create trigger wall_masked_page_whole before truncate on masked_page for each statement execute function wall_truncate();
