create sequence seal_progress_seq increment by 50;
create table seal_progress (
    id bigint primary key,
    issue_id bigint not null,
    state varchar(12) not null check (state in ('RUNNING', 'DONE', 'REFUSED', 'BROKEN')),
    step varchar(12) not null check (step in ('CHECK', 'PAGES', 'ARTICLES', 'WHOLE', 'MANIFEST', 'COMMIT')),
    done integer not null,
    of_all integer not null,
    person_name varchar(60) not null,
    started_at timestamp(6) with time zone not null,
    reason varchar(2000) not null,
    sealed_issue_id bigint
);
create index seal_progress_issue on seal_progress (issue_id);
