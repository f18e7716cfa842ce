-- Whose tries a row counts, by the hash that counts them from anywhere: with a new password they are forgotten at every
-- address. Null where a row counts an address alone, or was made before.
alter table failed_sign_in add column account_hash varchar(64);
create index failed_sign_in_of_account on failed_sign_in (account_hash);

-- Who gave the link, by the name they had: whoever chooses a password behind it may not be whom it was for. Empty where
-- it came by a letter, or was given before.
alter table welcome add column given_by varchar(100) default '' not null;
