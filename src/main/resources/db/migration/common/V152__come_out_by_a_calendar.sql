-- How often the paper comes out, and the days that it skips. Without days it is the day of its first issue.
alter table publication add column rhythm varchar(12) default 'WEEKLY' not null check (rhythm in ('DAILY', 'WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'IRREGULAR'));
alter table publication add column publishing_days varchar(100) default '' not null;

create sequence skipped_day_seq increment by 50;
create table skipped_day (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    skipped_on date not null,
    reason varchar(200) not null check (reason <> ''),
    said_by bigint not null references person (id),
    said_at timestamp(6) with time zone not null,
    constraint skipped_day_once unique (publication_id, skipped_on)
);

-- Why an issue comes out on a day that is none of the paper's.
alter table issue add column date_reason varchar(200) default '' not null;
