create sequence page_style_seq increment by 50;
-- grid and slots are JSON: they are read and written whole, and copied by value into the pages made from them.
create table page_style (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    name varchar(60) not null,
    front boolean not null,
    grid varchar(2000) not null,
    slots varchar(20000) not null,
    version integer not null,
    unique (publication_id, name)
);

create sequence standard_page_seq increment by 50;
-- What the next issue is made of when nobody says otherwise.
create table standard_page (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    sequence_number integer not null check (sequence_number >= 1),
    section_key varchar(40) not null,
    page_style_id bigint not null references page_style (id),
    version integer not null,
    unique (publication_id, sequence_number)
);

create sequence issue_seq increment by 50;
create table issue (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    number_in_year integer not null check (number_in_year >= 1),
    total_number integer not null check (total_number >= 1),
    issue_date date not null,
    state varchar(10) not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'SEALED')),
    copy_deadline timestamp(6) with time zone not null,
    made_by bigint references person (id),
    made_at timestamp(6) with time zone not null,
    closed_by bigint references person (id),
    closed_at timestamp(6) with time zone,
    sealed_by bigint references person (id),
    sealed_at timestamp(6) with time zone,
    clearance_digest varchar(64),
    version integer not null,
    constraint issue_total_once unique (publication_id, total_number),
    constraint issue_date_once unique (publication_id, issue_date),
    constraint issue_sealed_whole check (
        (state = 'SEALED' and sealed_by is not null and sealed_at is not null and clearance_digest is not null)
        or (state <> 'SEALED' and sealed_by is null and sealed_at is null and clearance_digest is null))
);

create table issue_duty_editor (
    issue_id bigint not null references issue (id),
    person_id bigint not null references person (id),
    primary key (issue_id, person_id)
);

create sequence page_seq increment by 50;
create table page (
    id bigint primary key,
    issue_id bigint not null references issue (id),
    label varchar(6) not null,
    sequence_number integer not null check (sequence_number >= 1),
    section_key varchar(40) not null,
    section_name varchar(40) not null,
    style_name varchar(60) not null,
    front boolean not null,
    grid varchar(2000) not null,
    artwork_id bigint references artwork (id),
    responsible_editor varchar(60) not null,
    layout_editor varchar(60) not null,
    proofreader varchar(60) not null,
    changes integer not null,
    sealed boolean not null,
    version integer not null,
    unique (issue_id, label),
    unique (issue_id, sequence_number)
);

create sequence slot_seq increment by 50;
create table slot (
    id bigint primary key,
    page_id bigint not null references page (id),
    slot_key varchar(20) not null,
    name varchar(40) not null,
    ordinal integer not null,
    grid_column integer not null check (grid_column >= 0),
    column_count integer not null check (column_count >= 1),
    grid_line integer not null check (grid_line >= 0),
    line_count integer not null check (line_count >= 1),
    text_columns integer not null check (text_columns >= 0),
    headline_pt double precision not null check (headline_pt > 0),
    kicker_pt double precision not null check (kicker_pt > 0),
    deck_pt double precision not null check (deck_pt > 0),
    body_pt double precision not null check (body_pt >= 0),
    boxed boolean not null,
    picture_columns integer not null check (picture_columns >= 0),
    -- an article stands in one slot of one issue
    article_id bigint unique references article (id),
    artwork_id bigint references artwork (id),
    -- one continuation for one origin
    continuation_of_id bigint unique references slot (id),
    placed_by bigint references person (id),
    placed_at timestamp(6) with time zone,
    unique (page_id, slot_key),
    constraint slot_holds_one_thing check (
        (case when article_id is null then 0 else 1 end)
        + (case when artwork_id is null then 0 else 1 end)
        + (case when continuation_of_id is null then 0 else 1 end) <= 1)
);
