-- 导读: what the front page announces, in order. The page number is no part of a line: it follows the article.
create table guide_line (
    issue_id bigint not null references issue (id),
    nth integer not null check (nth between 0 and 7),
    article_id bigint not null references article (id),
    wording varchar(40) not null,
    primary key (issue_id, nth),
    constraint guide_line_announces_once unique (issue_id, article_id)
);
