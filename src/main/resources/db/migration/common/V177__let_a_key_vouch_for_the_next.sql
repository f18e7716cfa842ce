-- A key that takes the place of another is vouched for by it, where it could still sign.
alter table signing_key add column endorsed_by varchar(64);
alter table signing_key add column endorsement varchar(128);
