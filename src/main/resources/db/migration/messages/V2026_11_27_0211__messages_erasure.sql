-- Whom a letter is for and which page it leads to, so that letters go with the person they are for or about. Letters
-- from before this have neither and are forgotten with time.
alter table messages_outgoing add column person uuid;
alter table messages_outgoing add column link text;
create index messages_outgoing_person on messages_outgoing (person);
create index messages_outgoing_link on messages_outgoing (link);

alter table messages_maildrop add column person uuid;
alter table messages_maildrop add column link text;

create index messages_notice_link on messages_notice (link);
