-- The account of a person in the realm of a Keycloak: its subject never changes, whatever the account is called.
create table realm_link (
    person_id bigint primary key references person (id) on delete cascade,
    subject varchar(255) not null unique,
    linked_at timestamp(6) with time zone not null
);

-- A sign-in that the realm vouches for. The token with which the realm is asked again is sealed with the secret of the
-- sign-in's cookie, so that a copy of the database opens nothing.
create table realm_stay (
    sign_in_id bigint primary key references sign_in (id) on delete cascade,
    sealed_token varchar(8000) not null,
    heard_at timestamp(6) with time zone not null
);
