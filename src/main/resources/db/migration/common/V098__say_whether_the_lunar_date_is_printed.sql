-- A paper that is there already prints what it printed until somebody says otherwise; a new one prints the lunar date.
alter table publication add column lunar_date boolean default false not null;
