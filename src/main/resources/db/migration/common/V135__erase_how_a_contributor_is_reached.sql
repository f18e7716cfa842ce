-- Who erased how a contributor is reached, when and why (个人信息保护法 art. 47). Name and days stay: they are the register.
alter table contribution add column contact_erased_at timestamp(6) with time zone;
alter table contribution add column contact_erased_by varchar(60);
alter table contribution add column contact_erased_why varchar(200);
alter table contribution add constraint contribution_erasure_is_whole
    check ((contact_erased_at is null) = (contact_erased_by is null) and (contact_erased_at is null) = (contact_erased_why is null));
alter table contribution add constraint contribution_erased_is_away
    check (contact_erased_at is null or (phone = '' and email = '' and post_address = ''));
