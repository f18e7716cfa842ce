-- A correction of what was received is made once and never changed, and none comes after the article went to press.
alter table received_correction add constraint received_correction_is_of_an_article foreign key (article_id) references article (id);
create trigger wall_received_correction before update or delete on received_correction for each row execute function wall_archive();
create trigger wall_received_correction_late before insert on received_correction for each row execute function wall_of_article();
create trigger wall_received_correction_whole before truncate on received_correction for each statement execute function wall_truncate();
