alter table slot add column tinted boolean default false not null;
alter table slot add column ruled boolean default false not null;
alter table slot add column upright boolean default false not null;
alter table slot add column filled boolean default false not null;
