-- 首发: where and when a story ran before it ran in print, and its address there.
alter table article add column first_place varchar(120) default '' not null;
alter table article add column first_day date;
alter table article add column first_address varchar(600) default '' not null;
alter table article add constraint article_first_appearance_is_somewhere check (first_place <> '' or (first_day is null and first_address = ''));
alter table article add constraint article_first_appearance_is_on_the_web check (first_address = '' or lower(first_address) like 'http://_%' or lower(first_address) like 'https://_%');
