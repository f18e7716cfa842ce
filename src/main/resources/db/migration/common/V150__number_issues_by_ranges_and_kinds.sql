-- What an issue goes by: numbers of the sequence, one or several, or a label of its own.
alter table issue add column kind varchar(12) default 'REGULAR' not null check (kind in ('REGULAR', 'COMBINED', 'ADDED', 'EXTRA', 'SUPPLEMENT', 'PILOT'));
alter table issue add column spans integer default 1 not null;
alter table issue add column next_year integer default 0 not null;
alter table issue add column label varchar(60) default '' not null;
alter table issue add column day_label varchar(20) default '' not null;
alter table issue alter column number_in_year drop not null;
alter table issue alter column total_number drop not null;
alter table issue add constraint issue_number_whole check (
    (kind in ('REGULAR', 'COMBINED', 'ADDED') and number_in_year is not null and total_number is not null and label = ''
        and spans >= 1 and (kind = 'COMBINED') = (spans >= 2) and next_year >= 0 and next_year < spans)
    or (kind in ('EXTRA', 'SUPPLEMENT', 'PILOT') and number_in_year is null and total_number is null and label <> ''
        and spans = 0 and next_year = 0));

-- One row a cumulative number and edition: whoever comes second is refused by the key.
create table taken_number (
    publication_id bigint not null references publication (id),
    total_number integer not null check (total_number >= 1),
    edition integer default 1 not null check (edition >= 1),
    issue_id bigint references issue (id),
    constraint taken_number_once primary key (publication_id, total_number, edition)
);
create index taken_number_of_issue on taken_number (issue_id);
insert into taken_number (publication_id, total_number, issue_id) select publication_id, total_number, id from issue;
alter table issue drop constraint issue_total_once;

-- A day has one issue of the sequence, and beside it a 号外, a supplement and so on, each with an address of its own.
alter table issue drop constraint issue_date_once;
alter table issue add constraint issue_address_once unique (publication_id, issue_date, day_label);

-- 第52期—翌年第1期: the numbers in the year of a combined issue may begin again within it.
alter table sealed_issue drop constraint sealed_issue_ranges;
alter table sealed_issue add constraint sealed_issue_ranges check (total_number_to >= total_number);
