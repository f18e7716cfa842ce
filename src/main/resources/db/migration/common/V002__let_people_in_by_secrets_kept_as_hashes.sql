-- A sign-in that stands until it is ended, idle too long, or too old. The secret itself is only in the cookie.
create sequence sign_in_seq increment by 50;
create table sign_in (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    person_id bigint not null references person (id),
    began_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index sign_in_of_person on sign_in (person_id);

-- A one-time link: for a person who is to choose a password, or (without a person) for the first start of a house.
create sequence welcome_seq increment by 50;
create table welcome (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    person_id bigint references person (id),
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    version integer not null,
    check (expires_at > made_at)
);
create index welcome_of_person on welcome (person_id);

-- One row. Whoever changes rights holds it, so that two changes at once cannot leave the house without an administrator.
create table change_of_rights (
    id integer primary key check (id = 1),
    last_at timestamp(6) with time zone
);
insert into change_of_rights (id) values (1);
