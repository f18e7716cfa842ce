alter table publication add column masthead_chief_editor varchar(240) default '' not null;
alter table publication add column masthead_responsible_editor varchar(240) default '' not null;
alter table publication add column masthead_ad_editor varchar(240) default '' not null;
alter table publication add column masthead_printer_address varchar(240) default '' not null;
alter table publication add column masthead_postal_code varchar(240) default '' not null;
alter table publication add column masthead_price varchar(240) default '' not null;
alter table publication add column masthead_distribution varchar(240) default '' not null;
alter table publication add column masthead_issn varchar(240) default '' not null;
alter table publication add column masthead_print_days integer;
alter table publication add constraint publication_print_days
    check (masthead_print_days is null or masthead_print_days between -3 and 1);
