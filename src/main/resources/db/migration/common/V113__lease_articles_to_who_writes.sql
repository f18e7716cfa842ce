-- Who is writing an article, till when: one row an article, passed from one to the next. It names its article without a
-- foreign key, for it says nothing of what went to press: whoever has a sealed article open may still leave it.
create sequence edit_lease_seq increment by 50;
create table edit_lease (
    id bigint primary key,
    article_id bigint not null unique,
    person_id bigint not null references person (id),
    person_name varchar(60) not null,
    tab varchar(40) not null,
    page varchar(40) not null,
    taken_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone not null,
    version integer not null
);

-- Who took an article over from whom, told to them until they have seen it.
create sequence take_over_seq increment by 50;
create table take_over (
    id bigint primary key,
    article_id bigint not null,
    person_id bigint not null references person (id),
    by_name varchar(60) not null,
    taken_at timestamp(6) with time zone not null,
    kept_revision integer check (kept_revision > 0),
    seen_at timestamp(6) with time zone
);
create index take_over_of_person on take_over (person_id, seen_at);
