-- The last row that a seal writes. Where it stands, no page, article, zone or part is added to the sealed issue any more.
create table sealed_whole (
    sealed_issue_id bigint primary key references sealed_issue (id)
);
insert into sealed_whole (sealed_issue_id) select id from sealed_issue;
