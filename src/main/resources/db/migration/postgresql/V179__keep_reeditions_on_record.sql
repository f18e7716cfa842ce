-- Who asked for another edition, and who agreed, stays on record.
create trigger wall_reedition before update or delete on reedition for each row execute function wall_archive();
create trigger wall_reedition_whole before truncate on reedition for each statement execute function wall_truncate();
create trigger wall_reedition_word before update or delete on reedition_word for each row execute function wall_archive();
create trigger wall_reedition_word_whole before truncate on reedition_word for each statement execute function wall_truncate();
