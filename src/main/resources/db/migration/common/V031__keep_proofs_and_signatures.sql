create sequence proof_seq increment by 50;
create table proof (
    id bigint primary key,
    page_id bigint not null references page (id),
    proof_number integer not null check (proof_number >= 1),
    page_changes integer not null,
    digest varchar(64) not null,
    plan_sha varchar(64) not null,
    pdf_sha varchar(64) not null,
    image_sha varchar(64) not null,
    fingerprint varchar(64),
    engine_version varchar(40) not null,
    made_by bigint not null references person (id),
    made_by_name varchar(60) not null,
    made_at timestamp(6) with time zone not null,
    unique (page_id, proof_number)
);

create sequence signature_seq increment by 50;
-- name and role stand as they were at that time
create table signature (
    id bigint primary key,
    proof_id bigint not null references proof (id),
    person_id bigint not null references person (id),
    person_name varchar(60) not null,
    role_name varchar(20) not null check (role_name in ('DUTY', 'CHIEF')),
    signed_at timestamp(6) with time zone not null,
    unique (proof_id, person_id)
);
