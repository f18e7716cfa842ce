-- What a revision said before it was amended, for the forms that were opened on it: with it they are put together as with
-- any other text. It goes after some days. It names its article without a foreign key, for it says nothing of what went to
-- press.
create sequence amended_text_seq increment by 50;
create table amended_text (
    id bigint primary key,
    article_id bigint not null,
    number integer not null check (number > 0),
    amendment integer not null check (amendment >= 0),
    whole_text varchar(1000000) not null,
    amended_at timestamp(6) with time zone not null,
    constraint amended_text_is_kept_once unique (article_id, number, amendment)
);
create index amended_text_by_time on amended_text (amended_at);
-- A text that another was put together with is amended no more: what is left out of it stays in a revision.
alter table revision add column closed boolean default false not null;
