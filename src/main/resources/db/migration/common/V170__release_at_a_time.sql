-- An order is a plan: it goes when the issue is released or somebody calls it off. The release keeps the time it was due.
create sequence release_order_seq increment by 50;
create table release_order (
    id bigint primary key,
    sealed_issue_id bigint not null unique references sealed_issue (id),
    due_at timestamp(6) with time zone not null,
    ordered_at timestamp(6) with time zone not null,
    ordered_by_id bigint not null,
    ordered_by_name varchar(60) not null,
    constraint release_order_is_for_later check (due_at > ordered_at)
);
alter table issue_release add column due_at timestamp(6) with time zone;
