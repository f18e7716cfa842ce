-- What a permit says about the paper, as it was issued; what changes while it runs stands beside it.
alter table permit add column version integer default 0 not null;
alter table permit add column registered_title varchar(60) default '' not null;
alter table permit add column frequency varchar(240) default '' not null;
alter table permit add column page_format varchar(240) default '' not null;
alter table permit add column recipients varchar(240) default '' not null;
alter table permit add column supervisor varchar(240) default '' not null;
alter table permit add column sponsor varchar(240) default '' not null;
alter table permit add column end_reason varchar(600);
update permit set registered_title =
    (select publication.registered_title from publication where publication.id = permit.publication_id);
alter table permit add constraint permit_ends_with_its_day check (end_reason is null or ended_on is not null);

create table permit_suspension (
    permit_id bigint not null references permit (id),
    nth integer not null,
    from_date date not null,
    until_date date,
    reason varchar(600) not null check (reason <> ''),
    primary key (permit_id, nth),
    constraint permit_suspension_runs_on check (until_date is null or until_date >= from_date)
);

create sequence permit_change_seq increment by 50;
create table permit_change (
    id bigint primary key,
    permit_id bigint not null references permit (id),
    kind varchar(10) not null check (kind in ('MAJOR', 'RECORD')),
    matter varchar(20) not null,
    new_value varchar(240) not null check (new_value <> ''),
    requested_on date not null,
    decided_on date,
    granted boolean,
    constraint permit_change_is_decided_whole check ((decided_on is null) = (granted is null)),
    constraint permit_change_waits check (decided_on is null or (kind = 'MAJOR' and decided_on >= requested_on))
);
create index permit_change_of_permit on permit_change (permit_id);

create sequence permit_scan_seq increment by 50;
create table permit_scan (
    id bigint primary key,
    permit_id bigint not null references permit (id),
    sha varchar(64) not null,
    media_type varchar(40) not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    file_name varchar(240) not null check (file_name <> ''),
    file_size bigint not null check (file_size > 0),
    added_by_id bigint not null references person (id),
    added_at timestamp(6) with time zone not null,
    constraint permit_scan_stands_once unique (permit_id, sha)
);
