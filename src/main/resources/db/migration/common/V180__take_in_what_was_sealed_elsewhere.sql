-- Issues that were sealed elsewhere: who took them in, and whether the key that signed them was accepted with them.
create sequence issue_import_seq increment by 50;
create table issue_import (
    id bigint primary key,
    sealed_issue_id bigint not null unique references sealed_issue (id),
    imported_at timestamp(6) with time zone not null,
    imported_by_id bigint not null,
    imported_by_name varchar(60) not null,
    key_accepted boolean not null
);

-- What came in has the id that its live issue had elsewhere, where another issue may have it here. An issue is sealed
-- once all the same: its state, its address and its number say so.
alter table sealed_issue drop constraint sealed_issue_once;
create index sealed_issue_of_issue on sealed_issue (issue_id);

-- Their numbers are taken, too.
alter table taken_number add column sealed_issue_id bigint references sealed_issue (id);
create index taken_number_of_sealed_issue on taken_number (sealed_issue_id);
alter table taken_number drop constraint taken_number_by_one;
alter table taken_number add constraint taken_number_by_one check (
    (case when issue_id is null then 0 else 1 end) + (case when earlier_issue_id is null then 0 else 1 end)
        + (case when sealed_issue_id is null then 0 else 1 end) = 1);
