-- Who was on duty for a sealed issue is fixed. The rule is in the class.
create trigger wall_shift_change before insert, update, delete on shift_change for each row call 'org.forme.archive.Wall';
alter table shift_change add constraint shift_change_is_not_truncated foreign key (id) references shift_change (id);
