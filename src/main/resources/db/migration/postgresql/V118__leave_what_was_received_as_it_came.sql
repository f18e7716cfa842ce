-- 收到的原文: given once, it stays as it came. The same rule as org.forme.articles.ReceivedStays has for the embedded
-- database.
create function received_stays() returns trigger language plpgsql as $$
begin
    if old.received_text <> '' and new.received_text <> old.received_text then
        raise exception 'what was received stays as it came' using errcode = '45000';
    end if;
    return new;
end $$;
create trigger received_stays before update on article for each row execute function received_stays();
