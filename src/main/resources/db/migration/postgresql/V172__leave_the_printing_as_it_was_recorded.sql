-- What is recorded of the printing stays as it was recorded.
create trigger wall_print_order before update or delete on print_order for each row execute function wall_archive();
create trigger wall_print_order_whole before truncate on print_order for each statement execute function wall_truncate();
create trigger wall_press_run before update or delete on press_run for each row execute function wall_archive();
create trigger wall_press_run_whole before truncate on press_run for each statement execute function wall_truncate();
create trigger wall_sample_delivery before update or delete on sample_delivery for each row execute function wall_archive();
create trigger wall_sample_delivery_whole before truncate on sample_delivery for each statement execute function wall_truncate();
