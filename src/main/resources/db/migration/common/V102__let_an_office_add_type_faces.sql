-- A face that was taken away stays, with its file, so that it can be told with what a page was set.
create sequence office_face_seq increment by 50;
create table office_face (
    id bigint primary key,
    version integer not null,
    part varchar(20) not null check (part in ('SONG', 'SONG_BOLD', 'SONG_BLACK', 'KAI', 'HEI', 'HEI_BOLD')),
    stands_for varchar(20),
    sha varchar(64) not null,
    family varchar(160) not null check (family <> ''),
    file_name varchar(240) not null check (file_name <> ''),
    file_size bigint not null check (file_size > 0),
    characters integer not null check (characters > 0),
    gb_han integer not null check (gb_han between 0 and 6763),
    embedding varchar(20) not null check (embedding in ('PRINT', 'EDIT', 'INSTALL')),
    licence varchar(400) not null check (licence <> ''),
    added_by_id bigint not null references person (id),
    added_at timestamp(6) with time zone not null,
    removed_by_id bigint references person (id),
    removed_at timestamp(6) with time zone,
    constraint office_face_stands_alone unique (stands_for),
    constraint office_face_stands_for_its_part check (stands_for = part),
    constraint office_face_stands_or_went check (
        (stands_for is null) = (removed_at is not null) and (removed_at is null) = (removed_by_id is null)
    )
);
