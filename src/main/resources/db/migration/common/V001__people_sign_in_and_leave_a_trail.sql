create sequence person_seq increment by 50;
create table person (
    id bigint primary key,
    username varchar(60) not null unique,
    name varchar(60) not null,
    password_hash varchar(100),
    active boolean not null,
    sample boolean not null,
    version integer not null
);

-- A role is held for a publication and, where the section is not empty, for that section alone.
create table role_held (
    person_id bigint not null references person (id),
    role_name varchar(20) not null check (role_name in ('REPORTER', 'CORRESPONDENT', 'EDITOR', 'LAYOUT', 'HEAD', 'DUTY', 'CHIEF', 'PROOFREADER', 'PRODUCTION', 'ADMIN')),
    paper varchar(40) not null,
    section_key varchar(40) not null,
    primary key (person_id, role_name, paper, section_key)
);

create sequence audit_entry_seq increment by 50;
create table audit_entry (
    id bigint primary key,
    happened_at timestamp(6) with time zone not null,
    person_id bigint references person (id),
    person_name varchar(60) not null,
    act varchar(60) not null,
    subject varchar(200) not null,
    detail varchar(2000) not null
);
