-- 下线 takes an issue, or an article of it, from the readers; the seal stays as it is. A withdrawal and its end are rows of
-- their own, and so is what readers get in place of a page: an image and a PDF in which the article is covered.
create sequence withdrawal_seq increment by 50;
create table withdrawal (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    article_number integer check (article_number >= 1),
    note varchar(400) not null,
    reason varchar(400) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by_id bigint not null,
    recorded_by_name varchar(60) not null
);
create index withdrawal_of_issue on withdrawal (sealed_issue_id);

create sequence withdrawal_end_seq increment by 50;
create table withdrawal_end (
    id bigint primary key,
    withdrawal_id bigint not null unique references withdrawal (id),
    reason varchar(400) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by_id bigint not null,
    recorded_by_name varchar(60) not null
);

-- An empty label stands for the PDF of the whole issue.
create sequence masked_page_seq increment by 50;
create table masked_page (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    page_label varchar(8) not null,
    articles varchar(400) not null,
    image_sha varchar(64),
    pdf_sha varchar(64) not null,
    made_at timestamp(6) with time zone not null,
    constraint masked_page_once unique (sealed_issue_id, page_label, articles)
);
