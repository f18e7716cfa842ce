-- A picture whose colour profile cannot be read prints in colours that nobody vouches for.
alter table picture add column profile_unsound boolean default false not null;
