create sequence publication_seq increment by 50;
create table publication (
    id bigint primary key,
    paper varchar(40) not null unique,
    name varchar(60) not null check (name <> ''),
    registered_title varchar(60) not null check (registered_title <> ''),
    zone varchar(60) not null,
    first_number integer not null check (first_number >= 1),
    first_total integer not null,
    first_issue_date date not null,
    digital_line varchar(240) not null,
    digital_url varchar(300) not null,
    permit_phrase varchar(240) not null,
    foot_text varchar(240) not null,
    imprint_publisher varchar(240) not null,
    imprint_recipients varchar(240) not null,
    imprint_printer varchar(240) not null,
    imprint_address varchar(240) not null,
    imprint_phone varchar(240) not null,
    imprint_run varchar(240) not null,
    nameplate_lettering varchar(60) not null check (nameplate_lettering <> ''),
    nameplate_sha varchar(64),
    nameplate_media_type varchar(40) check (nameplate_media_type in ('image/svg+xml', 'image/png')),
    review_stages integer not null check (review_stages between 1 and 3),
    proof_passes integer not null check (proof_passes between 0 and 3),
    sample boolean not null,
    version integer not null,
    check (first_total >= first_number),
    check ((nameplate_sha is null) = (nameplate_media_type is null))
);

create sequence section_seq increment by 50;
create table section (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    section_key varchar(40) not null check (section_key <> ''),
    name varchar(40) not null check (name <> ''),
    ordinal integer not null check (ordinal between 1 and 999),
    unique (publication_id, section_key),
    unique (publication_id, name)
);

create sequence channel_seq increment by 50;
create table channel (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    label varchar(60) not null check (label <> ''),
    url varchar(300) not null check (url like 'http%'),
    ordinal integer not null check (ordinal between 1 and 999),
    unique (publication_id, label)
);

-- The number stands as the authority wrote it. A permit is ended, never changed or deleted.
create sequence permit_seq increment by 50;
create table permit (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    regime varchar(30) not null check (regime in ('CN_INTERNAL_CONTINUOUS', 'CN_NEWSPAPER', 'FOREIGN')),
    number_as_printed varchar(120) not null check (number_as_printed <> ''),
    valid_from date not null,
    valid_to date not null,
    holder varchar(240) not null,
    printer varchar(240) not null,
    run integer not null check (run >= 0),
    ended_on date,
    check (valid_to >= valid_from)
);

create sequence waiver_seq increment by 50;
create table waiver (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    rule_id varchar(40) not null check (rule_id <> ''),
    basis varchar(600) not null check (basis <> ''),
    granted_by varchar(120) not null check (granted_by <> ''),
    granted_at timestamp(6) with time zone not null,
    until_date date not null
);
