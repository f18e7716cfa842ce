create index audit_entry_by_person on audit_entry (person_id, id);
create index audit_entry_by_act on audit_entry (act, id);
create index audit_entry_by_moment on audit_entry (happened_at);
