-- 模板: what recurring stories begin with, copied by value.
create sequence article_template_seq increment by 50;
create table article_template (
    id bigint primary key,
    paper varchar(40) not null,
    name varchar(60) not null check (name <> ''),
    whole_text varchar(1000000) not null,
    changed_by varchar(60) not null,
    changed_at timestamp(6) with time zone not null,
    version integer not null,
    constraint article_template_has_its_own_name unique (paper, name)
);
