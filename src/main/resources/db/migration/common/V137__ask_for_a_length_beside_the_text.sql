-- Who asked for the length that an article is to have, and when, where that was asked beside its text: then no form of the
-- text changes it.
alter table article add column length_asked_by varchar(60);
alter table article add column length_asked_at timestamp(6) with time zone;
alter table article add constraint article_length_is_asked_by_somebody check ((length_asked_by is null) = (length_asked_at is null));
alter table article add constraint article_length_asked_is_one check (length_asked_by is null or target_length is not null);
