-- An edition that carries on a printed correction prints it too. The constraints have no names of their own; the index of
-- the unique one is also that of the foreign key, so that both go.
execute immediate 'alter table printed_correction drop constraint ' || (
    select c.constraint_name from information_schema.table_constraints c
    join information_schema.key_column_usage u on u.constraint_name = c.constraint_name
    where c.table_name = 'PRINTED_CORRECTION' and c.constraint_type = 'FOREIGN KEY' and u.column_name = 'CORRECTION_ID');
execute immediate 'alter table printed_correction drop constraint ' || (
    select constraint_name from information_schema.table_constraints
    where table_name = 'PRINTED_CORRECTION' and constraint_type = 'UNIQUE');
alter table printed_correction add constraint printed_correction_once unique (correction_id, sealed_issue_id);
alter table printed_correction add constraint printed_correction_of foreign key (correction_id) references correction (id);
