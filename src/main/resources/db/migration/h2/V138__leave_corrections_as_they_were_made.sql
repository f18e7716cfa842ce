-- A correction of what was received is made once and never changed, and none comes after the article went to press. The rule
-- is in the class.
alter table received_correction add constraint received_correction_is_of_an_article foreign key (article_id) references article (id);
create trigger wall_received_correction before insert, update, delete on received_correction for each row call 'org.forme.archive.Wall';
alter table received_correction add constraint received_correction_is_not_truncated foreign key (id) references received_correction (id);
