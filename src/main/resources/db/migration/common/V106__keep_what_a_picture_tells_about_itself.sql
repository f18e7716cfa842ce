-- What a file says in IPTC, XMP and EXIF, cleaned and cut. Where it was taken is not among it.
alter table picture add column info_caption varchar(2000) default '' not null;
alter table picture add column info_alt varchar(2000) default '' not null;
alter table picture add column info_credit varchar(400) default '' not null;
alter table picture add column info_creator varchar(400) default '' not null;
alter table picture add column info_copyright varchar(400) default '' not null;
alter table picture add column info_taken_on date;
alter table picture add column info_damaged boolean default false not null;
