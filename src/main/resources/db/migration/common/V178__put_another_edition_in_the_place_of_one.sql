-- 换版: a sealed issue stays as it is, and another edition of it is made. What does not change is carried on: the same
-- sealed articles stand on its pages, in a column of their own, since they belong to the edition that sealed them.
alter table issue add column edition integer default 1 not null;
alter table issue add constraint issue_edition_range check (edition >= 1);
alter table issue add column earlier_id bigint references issue (id);
alter table issue add constraint issue_edition_follows check ((edition = 1) = (earlier_id is null));
alter table issue drop constraint issue_address_once;
alter table issue add constraint issue_address_once unique (publication_id, issue_date, day_label, edition);

alter table slot add column carried_article_id bigint references article (id);
alter table slot add constraint slot_carries_or_holds check (
    carried_article_id is null or (article_id is null and artwork_id is null and continuation_of_id is null));
alter table guide_line alter column article_id drop not null;
alter table guide_line add column carried_article_id bigint references article (id);
alter table guide_line add constraint guide_line_names_one check (
    (article_id is null and carried_article_id is not null) or (article_id is not null and carried_article_id is null));

-- Who asked for it and why, what the press had done by then, and the word of the second person.
create sequence reedition_seq increment by 50;
create table reedition (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    act varchar(20) not null,
    reason varchar(400) not null,
    printer_word varchar(400) not null,
    printed integer check (printed >= 0),
    destroyed integer check (destroyed >= 0),
    recorded_at timestamp(6) with time zone not null,
    recorded_by_id bigint not null,
    recorded_by_name varchar(60) not null,
    constraint reedition_destroyed_of_printed check (destroyed <= printed)
);
create index reedition_of_issue on reedition (sealed_issue_id);

create sequence reedition_word_seq increment by 50;
create table reedition_word (
    id bigint primary key,
    reedition_id bigint not null references reedition (id),
    person_id bigint not null references person (id),
    person_name varchar(60) not null,
    telephone boolean not null,
    channel varchar(120) not null,
    told_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by_id bigint not null,
    recorded_by_name varchar(60) not null,
    constraint reedition_word_once unique (reedition_id, person_id, telephone)
);
