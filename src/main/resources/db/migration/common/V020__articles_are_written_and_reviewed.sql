create sequence article_seq increment by 50;
create table article (
    id bigint primary key,
    paper varchar(40) not null,
    section_key varchar(40) not null,
    author_id bigint not null references person (id),
    kicker varchar(240) not null,
    headline varchar(160) not null,
    deck varchar(240) not null,
    rubric varchar(60) not null,
    dateline varchar(120) not null,
    origin varchar(20) not null check (origin in ('OWN', 'AGENCY', 'CONTRIBUTED', 'REPRINTED')),
    source_line varchar(240) not null,
    received_text varchar(120000) not null,
    body_text varchar(500000) not null,
    characters integer not null check (characters >= 0),
    target_length integer check (target_length between 1 and 20000),
    state varchar(20) not null check (state in ('DRAFT', 'REVIEW_1', 'REVIEW_2', 'REVIEW_3', 'APPROVED', 'RETURNED', 'OUTSIDE', 'HELD', 'DECLINED')),
    state_since timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    submitted_at timestamp(6) with time zone,
    stages integer check (stages between 1 and 3),
    revision_number integer not null check (revision_number >= 0),
    place_issue_id bigint,
    place_issue_number varchar(80),
    place_page varchar(20),
    place_slot varchar(80),
    sealed_issue_id bigint,
    form_key varchar(40) unique,
    version integer not null,
    -- Only a draft was never handed in, and what was handed in has its chain.
    constraint article_on_its_way_was_handed_in check (state = 'DRAFT' or (submitted_at is not null and stages is not null and revision_number > 0)),
    -- A chain of one has no 一审 and 二审, a chain of two no 二审.
    constraint article_waits_in_its_chain check ((state <> 'REVIEW_2' or stages = 3) and (state <> 'REVIEW_1' or stages > 1)),
    constraint article_place_is_whole check ((place_issue_id is null and place_issue_number is null and place_page is null and place_slot is null)
        or (place_issue_id is not null and place_issue_number is not null and place_page is not null and place_slot is not null)),
    constraint article_placed_was_handed_in check (place_issue_id is null or submitted_at is not null),
    constraint article_declined_has_no_place check (state <> 'DECLINED' or place_issue_id is null),
    constraint article_sealed_is_approved_in_its_place check (sealed_issue_id is null or (state = 'APPROVED' and place_issue_id is not null and place_issue_id = sealed_issue_id))
);
create index article_by_state on article (paper, state);
create index article_by_author on article (author_id);
create index article_by_issue on article (place_issue_id);

create table article_byline (
    article_id bigint not null references article (id),
    nth integer not null check (nth between 0 and 19),
    part varchar(20) not null check (part in ('REPORTER', 'CORRESPONDENT', 'TRAINEE', 'WORDS', 'PICTURES', 'PHOTOGRAPHS', 'SUPPLIED', 'EDITED')),
    name varchar(80) not null check (name <> ''),
    person_id bigint references person (id),
    primary key (article_id, nth)
);

create table article_picture (
    article_id bigint not null references article (id),
    nth integer not null check (nth between 0 and 29),
    picture_id bigint not null references picture (id),
    caption varchar(600) not null,
    credit varchar(120) not null,
    alt varchar(600) not null,
    primary key (article_id, nth)
);

create sequence revision_seq increment by 50;
create table revision (
    id bigint primary key,
    article_id bigint not null references article (id),
    number integer not null check (number > 0),
    whole_text varchar(1000000) not null,
    characters integer not null,
    person_id bigint not null references person (id),
    person_name varchar(60) not null,
    saved_at timestamp(6) with time zone not null,
    within_stage varchar(10) check (within_stage in ('FIRST', 'SECOND', 'THIRD')),
    unique (article_id, number)
);

create sequence review_seq increment by 50;
create table review (
    id bigint primary key,
    article_id bigint not null references article (id),
    stage varchar(10) not null check (stage in ('FIRST', 'SECOND', 'THIRD')),
    decision varchar(10) not null check (decision in ('HAND_IN', 'PASS', 'RETURN', 'DECLINE')),
    revision_number integer not null,
    person_id bigint not null references person (id),
    person_name varchar(60) not null,
    reason varchar(1000) not null,
    decided_at timestamp(6) with time zone not null,
    -- Filled while a pass holds: nobody does two stages of an article, and no stage is done twice.
    standing_stage varchar(10),
    standing_person_id bigint,
    voided_at timestamp(6) with time zone,
    voided_by varchar(60),
    foreign key (article_id, revision_number) references revision (article_id, number),
    unique (article_id, standing_stage),
    unique (article_id, standing_person_id),
    constraint review_sent_back_says_why check (decision not in ('RETURN', 'DECLINE') or reason <> ''),
    constraint review_stands_as_what_it_was check ((standing_stage is null and standing_person_id is null)
        or (decision = 'PASS' and voided_at is null and standing_stage = stage and standing_person_id = person_id)),
    constraint review_pass_stands_or_was_voided check (decision <> 'PASS' or (standing_stage is null) = (voided_at is not null))
);
