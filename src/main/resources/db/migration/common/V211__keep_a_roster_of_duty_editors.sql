-- Every change of who is on duty for an issue: who came, who went, whether the one stands in for the other, by whom and
-- why. Only ever added. Who is on duty now stands in issue_duty_editor.
create sequence shift_change_seq increment by 50;
create table shift_change (
    id bigint primary key,
    issue_id bigint not null references issue (id),
    came_id bigint references person (id),
    came_name varchar(60),
    went_id bigint references person (id),
    went_name varchar(60),
    stands_in boolean not null,
    reason varchar(200) not null,
    by_id bigint references person (id),
    by_name varchar(60) not null,
    changed_at timestamp(6) with time zone not null,
    constraint shift_change_of_somebody check (came_id is not null or went_id is not null),
    constraint shift_change_stands_in_for_somebody check (not stands_in or came_id is not null and went_id is not null and reason <> '')
);
create index shift_change_of_issue on shift_change (issue_id);

-- Whom an issue of this day will have on duty once it is made.
create sequence planned_duty_seq increment by 50;
create table planned_duty (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    duty_day date not null,
    person_id bigint not null references person (id),
    planned_by varchar(60) not null,
    planned_at timestamp(6) with time zone not null,
    constraint planned_duty_once unique (publication_id, duty_day, person_id)
);

-- 代班: in whose place somebody decided, signed and sent to press; empty where in their own.
alter table signature add column in_place_of varchar(60) default '' not null;
alter table review add column in_place_of varchar(60) default '' not null;
alter table issue add column sealed_in_place_of varchar(60) default '' not null;
