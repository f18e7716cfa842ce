-- A text that somebody had not saved when another took the article over: a revision that never was the article's text.
alter table revision add column kept_aside_by varchar(60);
alter table revision add constraint revision_kept_aside_is_as_it_was check (kept_aside_by is null or (amendment = 0 and restored_from is null and within_stage is null));
