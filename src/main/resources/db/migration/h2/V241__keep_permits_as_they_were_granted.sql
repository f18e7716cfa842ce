-- What a permit says when it is entered stays, and it is not taken away; its end is noted once. Waivers, scans and the
-- trail only grow. The rules are in the class.
create trigger wall_permit before insert, update, delete on permit for each row call 'org.forme.archive.Wall';
create trigger wall_permit_scan before insert, update, delete on permit_scan for each row call 'org.forme.archive.Wall';
create trigger wall_waiver before insert, update, delete on waiver for each row call 'org.forme.archive.Wall';
create trigger wall_audit_entry before insert, update, delete on audit_entry for each row call 'org.forme.archive.Wall';
alter table permit_scan add constraint permit_scan_is_not_truncated foreign key (id) references permit_scan (id);
alter table waiver add constraint waiver_is_not_truncated foreign key (id) references waiver (id);
alter table audit_entry add constraint audit_entry_is_not_truncated foreign key (id) references audit_entry (id);
