alter table publication add column printer_form varchar(8) default 'X4' not null check (printer_form in ('X4', 'X1A'));
alter table publication add column printer_outlines boolean default false not null;
alter table publication add column printer_marks boolean default false not null;
alter table publication add column printer_file_name varchar(80) default '{paper}-{date}-{page}' not null check (printer_file_name <> '');
