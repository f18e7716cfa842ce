-- Links that start a paper on an empty house, as hashes: each instance prints one of its own, every instance opens all, and
-- whoever takes them away first starts the paper.
create table first_run_link (
    hash varchar(64) primary key,
    printed_at timestamp(6) with time zone not null
);
