-- Where letters with a link for a new password go; empty for whoever wants none. Nobody shares one: the link would open
-- an account for whoever else reads there.
alter table person add column email varchar(254);
alter table person add constraint person_email_is_ones_own unique (email);
