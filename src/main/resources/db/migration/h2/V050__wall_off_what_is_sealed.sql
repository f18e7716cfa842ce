-- What is sealed stays as it is, whoever asks: the rules are in the class.
create trigger wall_issue before insert, update, delete on issue for each row call 'org.forme.archive.Wall';
create trigger wall_issue_duty_editor before insert, update, delete on issue_duty_editor for each row call 'org.forme.archive.Wall';
create trigger wall_page before insert, update, delete on page for each row call 'org.forme.archive.Wall';
create trigger wall_slot before insert, update, delete on slot for each row call 'org.forme.archive.Wall';
create trigger wall_proof before insert, update, delete on proof for each row call 'org.forme.archive.Wall';
create trigger wall_signature before insert, update, delete on signature for each row call 'org.forme.archive.Wall';
create trigger wall_article before insert, update, delete on article for each row call 'org.forme.archive.Wall';
create trigger wall_article_byline before insert, update, delete on article_byline for each row call 'org.forme.archive.Wall';
create trigger wall_article_picture before insert, update, delete on article_picture for each row call 'org.forme.archive.Wall';
create trigger wall_revision before insert, update, delete on revision for each row call 'org.forme.archive.Wall';
create trigger wall_review before insert, update, delete on review for each row call 'org.forme.archive.Wall';
create trigger wall_sealed_issue before update, delete on sealed_issue for each row call 'org.forme.archive.Wall';
create trigger wall_sealed_page before update, delete on sealed_page for each row call 'org.forme.archive.Wall';
create trigger wall_sealed_article before update, delete on sealed_article for each row call 'org.forme.archive.Wall';
create trigger wall_sealed_zone before update, delete on sealed_zone for each row call 'org.forme.archive.Wall';
create trigger wall_sealed_part before update, delete on sealed_part for each row call 'org.forme.archive.Wall';
create trigger wall_issue_release before update, delete on issue_release for each row call 'org.forme.archive.Wall';
create trigger wall_signing_key before update, delete on signing_key for each row call 'org.forme.archive.Wall';
