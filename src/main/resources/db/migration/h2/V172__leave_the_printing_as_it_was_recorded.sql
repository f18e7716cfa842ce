-- What is recorded of the printing stays as it was recorded. The rule is in the class.
create trigger wall_print_order before insert, update, delete on print_order for each row call 'org.forme.archive.Wall';
alter table print_order add constraint print_order_is_not_truncated foreign key (id) references print_order (id);
create trigger wall_press_run before insert, update, delete on press_run for each row call 'org.forme.archive.Wall';
alter table press_run add constraint press_run_is_not_truncated foreign key (id) references press_run (id);
create trigger wall_sample_delivery before insert, update, delete on sample_delivery for each row call 'org.forme.archive.Wall';
alter table sample_delivery add constraint sample_delivery_is_not_truncated foreign key (id) references sample_delivery (id);
