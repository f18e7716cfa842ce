-- 暂存稿: what somebody has typed and not saved. It is theirs alone and no part of the article, which may go to press
-- meanwhile: so it names the article without being tied to it.
create table working_copy (
    id bigint primary key,
    person_id bigint not null references person,
    article_id bigint,
    form_key varchar(36),
    -- The form as typed, also where it would not do as a text.
    typed varchar(1000000) not null,
    kept_at timestamp(6) with time zone not null,
    constraint working_copy_of_something check ((article_id is null) <> (form_key is null)),
    constraint working_copy_one_of_an_article unique (person_id, article_id),
    constraint working_copy_one_of_a_form unique (person_id, form_key)
);
create sequence working_copy_seq increment by 50;
