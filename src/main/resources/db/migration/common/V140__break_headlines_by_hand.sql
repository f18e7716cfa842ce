-- Where the lines of an article's headline end in its slot, when somebody said so; empty where the page decides.
alter table slot add column headline_lines varchar(200) default '' not null;
