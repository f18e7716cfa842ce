-- 收到的原文: given once, it stays as it came. The rule is in the class.
create trigger received_stays before update on article for each row call 'org.forme.articles.ReceivedStays';
