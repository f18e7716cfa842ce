-- Whoever may read a text may see its pictures. A revision keeps its text whole, so what it shows is told beside it.
create table revision_picture (
    revision_id bigint not null references revision (id),
    picture_id bigint not null references picture (id),
    primary key (revision_id, picture_id)
);
create index revision_picture_by_picture on revision_picture (picture_id);

-- In a stored text {"picture":7, stands only for a picture: within words the quotation marks are escaped.
insert into revision_picture (revision_id, picture_id)
select revision.id, picture.id from revision join picture
    on revision.whole_text like '%{"picture":' || cast(picture.id as varchar(20)) || ',%';
