-- While people sign in at a realm, its word about rights holds here, even where it leaves nobody an administrator.
alter table change_of_rights add column by_realm boolean default false not null;
