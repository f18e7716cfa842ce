-- An edition that carries on a printed correction prints it too.
alter table printed_correction drop constraint printed_correction_correction_id_key;
alter table printed_correction add constraint printed_correction_once unique (correction_id, sealed_issue_id);
