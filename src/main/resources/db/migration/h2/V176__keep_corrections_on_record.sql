-- What was said of a sealed issue stays on record. The rule is in the class.
create trigger wall_correction before insert, update, delete on correction for each row call 'org.forme.archive.Wall';
create trigger wall_printed_correction before insert, update, delete on printed_correction for each row call 'org.forme.archive.Wall';
alter table printed_correction add constraint printed_correction_is_not_truncated foreign key (id) references printed_correction (id);
