-- A line each: bylines keep the name that they were printed with, and it still is its bearer's.
alter table person add column former_names varchar(2000) default '' not null;
