-- Sealings from before have long ended: the moment of this step will do for them.
alter table seal_progress add column heard_at timestamp(6) with time zone default current_timestamp not null;
