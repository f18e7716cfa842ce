-- Issues from before Forme: their numbers are taken, and what was printed stands beside what is right.
create sequence earlier_issue_seq increment by 50;
create table earlier_issue (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    kind varchar(12) not null check (kind in ('REGULAR', 'COMBINED', 'ADDED', 'EXTRA', 'SUPPLEMENT', 'PILOT')),
    number_in_year integer check (number_in_year >= 1),
    total_number integer check (total_number >= 1),
    spans integer not null check (spans >= 0),
    next_year integer not null check (next_year >= 0),
    label varchar(60) not null,
    issue_date date not null,
    printed_as varchar(160) not null check (printed_as <> ''),
    imported_by bigint not null references person (id),
    imported_at timestamp(6) with time zone not null
);
create index earlier_issue_of_paper on earlier_issue (publication_id, issue_date);
alter table taken_number add column earlier_issue_id bigint references earlier_issue (id);
create index taken_number_of_earlier_issue on taken_number (earlier_issue_id);
alter table taken_number add constraint taken_number_by_one check ((issue_id is null) <> (earlier_issue_id is null));

-- What a sealed issue says of its number in print, where that is wrong; the seal stays as it is.
create sequence misprint_seq increment by 50;
create table misprint (
    id bigint primary key,
    sealed_issue_id bigint not null references sealed_issue (id),
    printed_as varchar(160) not null check (printed_as <> ''),
    note varchar(400) not null check (note <> ''),
    said_by_id bigint not null,
    said_by_name varchar(60) not null,
    said_at timestamp(6) with time zone not null
);
create index misprint_of_seal on misprint (sealed_issue_id);
