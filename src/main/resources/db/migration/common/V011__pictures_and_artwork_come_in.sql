-- Names of files are for people to read; the bytes stand in the store under their SHA-256.
create sequence picture_seq increment by 50;
create table picture (
    id bigint primary key,
    original_sha varchar(64) not null,
    derivative_sha varchar(64) not null,
    file_name varchar(240) not null,
    media_type varchar(40) not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'image/tiff')),
    file_size bigint not null check (file_size > 0),
    width_px integer not null check (width_px > 0),
    height_px integer not null check (height_px > 0),
    derivative_width_px integer not null check (derivative_width_px > 0),
    derivative_height_px integer not null check (derivative_height_px > 0),
    uploader_id bigint not null references person (id),
    uploaded_at timestamp(6) with time zone not null
);
create index picture_uploader on picture (uploader_id);

create sequence artwork_seq increment by 50;
create table artwork (
    id bigint primary key,
    kind varchar(20) not null check (kind in ('PUBLIC_SERVICE', 'NOTICE', 'SPECIAL')),
    title varchar(160) not null check (title <> ''),
    sha varchar(64) not null,
    preview_sha varchar(64) not null,
    media_type varchar(40) not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/tiff')),
    file_name varchar(240) not null,
    width_mm double precision not null check (width_mm > 0),
    height_mm double precision not null check (height_mm > 0),
    uploader_id bigint not null references person (id),
    uploaded_at timestamp(6) with time zone not null
);
