alter table picture add column rights_kind varchar(20) default 'UNSTATED' not null check (rights_kind in ('UNSTATED', 'OWN', 'AGENCY', 'AUTHOR', 'LICENCE', 'FREE'));
alter table picture add column rights_terms varchar(400) default '' not null;
alter table picture add column rights_until date;
alter table picture add column version integer default 0 not null;
create index picture_rights_until on picture (rights_until);
-- Where a picture stands is asked by its id.
create index article_picture_by_picture on article_picture (picture_id);
create index sealed_part_by_sha256 on sealed_part (sha256);
