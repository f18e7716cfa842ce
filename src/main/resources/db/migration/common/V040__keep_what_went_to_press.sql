-- An index over sealed files. Everything stands here by value: ids of live rows are plain numbers without references.
create sequence sealed_issue_seq increment by 50;
create table sealed_issue (
    id bigint primary key,
    issue_id bigint not null,
    publication_id bigint not null,
    paper varchar(40) not null,
    paper_name varchar(60) not null,
    zone_id varchar(60) not null,
    label varchar(20) not null,
    edition integer not null check (edition >= 1),
    chain_order integer not null check (chain_order >= 1),
    issue_number integer check (issue_number >= 1),
    issue_number_to integer,
    total_number integer check (total_number >= 1),
    total_number_to integer,
    numbers_printed varchar(80) not null,
    issue_date date not null,
    date_line varchar(80) not null,
    permit_printed varchar(120) not null,
    imprint varchar(4000) not null,
    sealed_at timestamp(6) with time zone not null,
    sealed_by_id bigint not null,
    sealed_by_name varchar(60) not null,
    open_sha varchar(64) not null,
    office_sha varchar(64) not null,
    seal_sha varchar(64) not null,
    root varchar(64) not null unique,
    predecessor varchar(64),
    signing_key varchar(64) not null,
    signature varchar(128) not null,
    constraint sealed_issue_chain unique (paper, chain_order),
    constraint sealed_issue_first check ((chain_order = 1) = (predecessor is null)),
    constraint sealed_issue_once unique (issue_id, edition),
    constraint sealed_issue_total unique (paper, total_number, edition),
    constraint sealed_issue_address unique (paper, issue_date, label, edition),
    constraint sealed_issue_ranges check (issue_number_to >= issue_number and total_number_to >= total_number)
);

create sequence sealed_page_seq increment by 50;
create table sealed_page (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    ordinal integer not null check (ordinal >= 1),
    label varchar(8) not null,
    section_name varchar(60) not null,
    width_um integer not null check (width_um > 0),
    height_um integer not null check (height_um > 0),
    credits varchar(400) not null,
    signed_by varchar(400) not null,
    constraint sealed_page_label unique (sealed_issue_id, label),
    constraint sealed_page_place unique (sealed_issue_id, ordinal)
);

create sequence sealed_article_seq increment by 50;
create table sealed_article (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    article_number integer not null check (article_number >= 1),
    page_label varchar(8) not null,
    rubric varchar(400) not null,
    kicker varchar(1000) not null,
    headline varchar(1000) not null,
    constraint sealed_article_number unique (sealed_issue_id, article_number)
);

create table sealed_zone (
    sealed_article_id bigint not null references sealed_article (id),
    ordinal integer not null,
    page_label varchar(8) not null,
    left_at integer not null,
    top_at integer not null,
    wide integer not null,
    high integer not null,
    primary key (sealed_article_id, ordinal)
);

create sequence sealed_part_seq increment by 50;
create table sealed_part (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    path varchar(120) not null,
    media_type varchar(80) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    open_to_readers boolean not null,
    constraint sealed_part_path unique (sealed_issue_id, path)
);

create sequence issue_release_seq increment by 50;
create table issue_release (
    id bigint primary key,
    sealed_issue_id bigint not null unique references sealed_issue (id),
    released_at timestamp(6) with time zone not null,
    released_by_id bigint,
    released_by_name varchar(60) not null
);

-- Public keys only; the secret ones are files of the data folder.
create sequence signing_key_seq increment by 50;
create table signing_key (
    id bigint primary key,
    paper varchar(40) not null,
    public_key varchar(64) not null,
    valid_from timestamp(6) with time zone not null,
    constraint signing_key_once unique (paper, public_key)
);
