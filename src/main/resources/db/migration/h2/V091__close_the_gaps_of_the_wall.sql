-- The wall's gaps: rows added to a whole seal, tables that came later, pictures and artwork that a sealed page shows,
-- and emptying a table whole. The rules are in the class.
drop trigger wall_sealed_page;
create trigger wall_sealed_page before insert, update, delete on sealed_page for each row call 'org.forme.archive.Wall';
drop trigger wall_sealed_article;
create trigger wall_sealed_article before insert, update, delete on sealed_article for each row call 'org.forme.archive.Wall';
drop trigger wall_sealed_zone;
create trigger wall_sealed_zone before insert, update, delete on sealed_zone for each row call 'org.forme.archive.Wall';
drop trigger wall_sealed_part;
create trigger wall_sealed_part before insert, update, delete on sealed_part for each row call 'org.forme.archive.Wall';
create trigger wall_sealed_whole before update, delete on sealed_whole for each row call 'org.forme.archive.Wall';
create trigger wall_article_hold before insert, update, delete on article_hold for each row call 'org.forme.archive.Wall';
create trigger wall_revision_picture before insert, update, delete on revision_picture for each row call 'org.forme.archive.Wall';
create trigger wall_picture before update, delete on picture for each row call 'org.forme.archive.Wall';
create trigger wall_artwork before update, delete on artwork for each row call 'org.forme.archive.Wall';

-- TRUNCATE fires no trigger here, but is refused for a table that a foreign key refers to. Where no other table does, each
-- row refers to itself, which is always so.
alter table issue_duty_editor add constraint issue_duty_editor_is_not_truncated foreign key (issue_id, person_id) references issue_duty_editor (issue_id, person_id);
alter table slot add constraint slot_is_not_truncated foreign key (id) references slot (id);
alter table signature add constraint signature_is_not_truncated foreign key (id) references signature (id);
alter table article_byline add constraint article_byline_is_not_truncated foreign key (article_id, nth) references article_byline (article_id, nth);
alter table article_picture add constraint article_picture_is_not_truncated foreign key (article_id, nth) references article_picture (article_id, nth);
alter table article_hold add constraint article_hold_is_not_truncated foreign key (id) references article_hold (id);
alter table review add constraint review_is_not_truncated foreign key (id) references review (id);
alter table revision_picture add constraint revision_picture_is_not_truncated foreign key (revision_id, picture_id) references revision_picture (revision_id, picture_id);
alter table sealed_page add constraint sealed_page_is_not_truncated foreign key (id) references sealed_page (id);
alter table sealed_zone add constraint sealed_zone_is_not_truncated foreign key (sealed_article_id, ordinal) references sealed_zone (sealed_article_id, ordinal);
alter table sealed_part add constraint sealed_part_is_not_truncated foreign key (id) references sealed_part (id);
alter table sealed_whole add constraint sealed_whole_is_not_truncated foreign key (sealed_issue_id) references sealed_whole (sealed_issue_id);
alter table issue_release add constraint issue_release_is_not_truncated foreign key (id) references issue_release (id);
alter table signing_key add constraint signing_key_is_not_truncated foreign key (id) references signing_key (id);
