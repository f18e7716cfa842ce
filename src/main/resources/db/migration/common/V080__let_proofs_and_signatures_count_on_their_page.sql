-- Whoever adds a proof or a signature writes the page's row, so that nothing can come between a look at the page and it.
alter table page add column proof_marks integer default 0 not null;
