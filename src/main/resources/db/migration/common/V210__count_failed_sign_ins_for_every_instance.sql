-- How often somebody tried in vain, known to every instance. What was tried (an account, an address, or both together)
-- is kept as a hash only: people type passwords into the field of the account.
create table failed_sign_in (
    key_hash varchar(64) primary key,
    tries integer not null check (tries >= 0),
    last_at timestamp(6) with time zone not null
);
create index failed_sign_in_old on failed_sign_in (last_at);

-- From where and with what a person came in, so that they know their sign-ins apart.
alter table sign_in add column address varchar(60) default '' not null;
alter table sign_in add column browser varchar(300) default '' not null;
