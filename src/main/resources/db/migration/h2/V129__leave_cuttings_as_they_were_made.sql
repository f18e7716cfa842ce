-- A cutting is made once and never changed, sealed or not. The rule is in the class.
create trigger wall_picture_cutting before update, delete on picture_cutting for each row call 'org.forme.archive.Wall';
