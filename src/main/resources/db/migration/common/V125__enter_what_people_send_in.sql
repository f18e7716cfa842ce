-- 来稿登记: what people without an account sent in, how they are reached, and what became of it.
create sequence contribution_seq increment by 50;
create table contribution (
    id bigint primary key,
    paper varchar(40) not null,
    title varchar(160) not null check (title <> ''),
    contributor varchar(120) not null check (contributor <> ''),
    phone varchar(80) not null,
    email varchar(240) not null,
    post_address varchar(400) not null,
    received_on date not null,
    accepted_on date,
    declined_on date,
    decided_by varchar(60),
    entered_by_id bigint not null references person (id),
    entered_at timestamp(6) with time zone not null,
    version integer not null,
    constraint contribution_is_entered_once unique (paper, title, contributor, received_on),
    constraint contribution_is_decided_one_way check (accepted_on is null or declined_on is null),
    constraint contribution_is_decided_by_somebody check ((accepted_on is null and declined_on is null) = (decided_by is null)),
    constraint contribution_is_decided_when_it_came check ((accepted_on is null or accepted_on >= received_on) and (declined_on is null or declined_on >= received_on))
);
create index contribution_by_receipt on contribution (paper, received_on);
alter table article add column contribution_id bigint;
alter table article add constraint article_contribution_is_entered foreign key (contribution_id) references contribution (id);
alter table article add constraint article_contribution_was_contributed check (contribution_id is null or origin = 'CONTRIBUTED');
create index article_by_contribution on article (contribution_id);
