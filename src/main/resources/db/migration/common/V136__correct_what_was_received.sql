-- 更正原稿: what should have stood as received, where something else was pasted. What came first stays in the article. The
-- article is named without a foreign key, as by what else is said about it and not printed.
create sequence received_correction_seq increment by 50;
create table received_correction (
    id bigint primary key,
    article_id bigint not null,
    person_id bigint not null references person (id),
    person_name varchar(60) not null,
    corrected_at timestamp(6) with time zone not null,
    why varchar(200) not null check (why <> ''),
    received_text varchar(120000) not null check (received_text <> '')
);
create index received_correction_of_article on received_correction (article_id);
