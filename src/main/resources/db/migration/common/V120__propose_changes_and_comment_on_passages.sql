-- 修改建议: changes that somebody proposes. None is part of the article's text before it is accepted. The article is named
-- without a foreign key, as by what else is said about it and not printed.
create sequence suggestion_seq increment by 50;
create table suggestion (
    id bigint primary key,
    article_id bigint not null,
    author_id bigint not null references person (id),
    author_name varchar(60) not null,
    made_at timestamp(6) with time zone not null,
    piece varchar(10) not null check (piece in ('KICKER', 'HEADLINE', 'DECK', 'BODY')),
    -- Of the body: where it begins, in paragraphs from 0 and UTF-16 units, and whether it is about whole paragraphs, which
    -- stand in their stored form then.
    paragraph integer not null check (paragraph >= 0),
    from_offset integer not null check (from_offset >= 0),
    whole boolean not null,
    was varchar(1000000) not null,
    instead varchar(1000000) not null,
    state varchar(10) not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    decided_at timestamp(6) with time zone,
    decided_by varchar(60),
    version integer not null,
    constraint suggestion_proposes_something check (was <> instead),
    constraint suggestion_is_open_or_decided check ((state = 'OPEN') = (decided_at is null))
);
create index suggestion_of_article on suggestion (article_id, state);

-- 批注: what somebody says about a passage, or about the whole where it has none.
create sequence passage_comment_seq increment by 50;
create table passage_comment (
    id bigint primary key,
    article_id bigint not null,
    author_id bigint not null references person (id),
    author_name varchar(60) not null,
    made_at timestamp(6) with time zone not null,
    words varchar(1000) not null,
    quote varchar(400) not null,
    -- Null where the passage is gone, or where there never was one.
    first_paragraph integer check (first_paragraph >= 0),
    from_offset integer check (from_offset >= 0),
    last_paragraph integer check (last_paragraph >= 0),
    to_offset integer check (to_offset >= 0),
    settled_at timestamp(6) with time zone,
    settled_by varchar(60),
    answer varchar(1000) not null,
    version integer not null
);
create index passage_comment_of_article on passage_comment (article_id, settled_at);
