-- 更正, 致歉, 说明, 答辩: what is said of a sealed issue afterwards, and where it came to stand in print.
create sequence correction_seq increment by 50;
create table correction (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    article_number integer check (article_number >= 1),
    kind varchar(12) not null,
    note varchar(2000) not null,
    reason varchar(400) not null,
    demanded_on date,
    page_label varchar(8) not null,
    place integer not null,
    item_id bigint,
    recorded_at timestamp(6) with time zone not null,
    recorded_by_id bigint not null,
    recorded_by_name varchar(60) not null
);
create index correction_of_issue on correction (sealed_issue_id);
create index correction_item on correction (item_id);

create sequence printed_correction_seq increment by 50;
create table printed_correction (
    id bigint primary key,
    correction_id bigint not null unique references correction (id),
    sealed_issue_id bigint not null references sealed_issue (id),
    article_number integer not null check (article_number >= 1)
);
create index printed_correction_of_issue on printed_correction (sealed_issue_id);
