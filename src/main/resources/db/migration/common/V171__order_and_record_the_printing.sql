-- What is ordered of the printer, what he says he did, and the copies that went to the authorities. Each is written once;
-- a later one of the same kind counts in place of the one before.
create sequence print_order_seq increment by 50;
create table print_order (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    printer varchar(120) not null,
    copies integer not null check (copies >= 1),
    colours varchar(200) not null,
    hand_over_at timestamp(6) with time zone not null,
    note varchar(400) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by_id bigint not null,
    recorded_by_name varchar(60) not null
);
create index print_order_of_issue on print_order (sealed_issue_id);

create sequence press_run_seq increment by 50;
create table press_run (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    received_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    finished_at timestamp(6) with time zone,
    copies integer check (copies >= 1),
    note varchar(400) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by_id bigint not null,
    recorded_by_name varchar(60) not null,
    constraint press_run_in_order check (started_at >= received_at and finished_at >= started_at),
    constraint press_run_ends_with_a_number check ((finished_at is null) = (copies is null))
);
create index press_run_of_issue on press_run (sealed_issue_id);

create sequence sample_delivery_seq increment by 50;
create table sample_delivery (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    recipient varchar(120) not null,
    copies integer not null check (copies >= 1),
    delivered_on date not null,
    note varchar(400) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by_id bigint not null,
    recorded_by_name varchar(60) not null
);
create index sample_delivery_of_issue on sample_delivery (sealed_issue_id);
