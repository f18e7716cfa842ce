-- The file that an article came in, as it came; frozen with its article. The same rules as org.forme.archive.Wall has
-- for the embedded database.
create sequence received_file_seq increment by 50;
create table received_file (
    id bigint primary key,
    article_id bigint not null unique references article (id),
    sha varchar(64) not null,
    file_name varchar(240) not null check (file_name <> ''),
    media_type varchar(100) not null,
    file_size bigint not null check (file_size > 0),
    notes varchar(8000) not null,
    received_by_id bigint not null references person (id),
    received_at timestamp(6) with time zone not null
);
create index received_file_by_bringer on received_file (received_by_id, id);
create trigger wall_received_file before insert or update or delete on received_file for each row execute function wall_of_article();
create trigger wall_received_file_whole before truncate on received_file for each statement execute function wall_truncate();
