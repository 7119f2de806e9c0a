-- What people are told. The words stand in message files; here lie their keys and arguments.
create table messages_notice (
    id uuid primary key,
    person uuid not null,
    title_key text not null,
    body_key text not null,
    arguments text[] not null,
    link text check (link like '/%' and link not like '//%'),
    sent_at timestamptz not null,
    read_at timestamptz check (read_at >= sent_at)
);
create index messages_notice_person on messages_notice (person, sent_at desc, id);
create index messages_notice_unread on messages_notice (person) where read_at is null;

-- What has to leave the house. The payload is sealed under a key outside the database and goes when it is sent.
create table messages_outgoing (
    id uuid primary key,
    channel text not null check (channel in ('MAIL', 'CODE')),
    address text not null,
    payload bytea,
    created_at timestamptz not null,
    due_at timestamptz not null,
    expires_at timestamptz,
    attempts int not null default 0 check (attempts >= 0),
    state text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'FAILED')),
    ended_at timestamptz,
    last_error text,
    constraint messages_outgoing_payload check ((state = 'QUEUED') = (payload is not null)),
    constraint messages_outgoing_ended check ((state = 'QUEUED') = (ended_at is null))
);
create index messages_outgoing_due on messages_outgoing (due_at) where state = 'QUEUED';
create index messages_outgoing_ended on messages_outgoing (ended_at) where state <> 'QUEUED';

-- The demo house keeps here, readable, what a real one would send. Empty everywhere else.
create table messages_maildrop (
    id uuid primary key,
    channel text not null check (channel in ('MAIL', 'CODE')),
    address text not null,
    subject text not null,
    body text not null,
    dropped_at timestamptz not null
);
create index messages_maildrop_newest on messages_maildrop (dropped_at desc, id);
