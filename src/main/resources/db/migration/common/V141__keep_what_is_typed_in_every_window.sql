-- Two windows of one person no longer put what they type over one another: each has a copy of its own.
alter table working_copy add column window_key varchar(36) default '' not null;
alter table working_copy drop constraint working_copy_one_of_an_article;
alter table working_copy add constraint working_copy_one_of_a_window unique (person_id, article_id, window_key);
