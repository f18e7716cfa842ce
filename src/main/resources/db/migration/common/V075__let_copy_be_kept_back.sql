-- 缓发: who kept copy back and why, and who let it go on.
create table article_hold (
    id bigint primary key,
    article_id bigint not null references article,
    -- The same while it is kept back, null afterwards: an article is kept back once at a time.
    standing_article_id bigint unique,
    revision_number integer not null check (revision_number > 0),
    person_id bigint not null references person,
    person_name varchar(60) not null,
    reason varchar(500) not null check (reason <> ''),
    held_at timestamp(6) with time zone not null,
    ended_by varchar(60),
    ended_at timestamp(6) with time zone,
    constraint article_hold_stands_or_ended check ((standing_article_id is null) = (ended_at is not null)),
    constraint article_hold_stands_for_its_article check (standing_article_id is null or standing_article_id = article_id),
    constraint article_hold_ended_by_somebody check ((ended_by is null) = (ended_at is null))
);
create sequence article_hold_seq increment by 50;
create index article_hold_of_article on article_hold (article_id);

alter table article add constraint article_held_has_no_place check (state <> 'HELD' or place_issue_id is null);
