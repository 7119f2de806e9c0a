-- Interests: stored queries over patents, with how their owner wants to be told.
create table interest (
    id             uuid primary key,
    owner          uuid not null,
    unit           uuid,
    name           text not null check (length(name) between 1 and 60),
    query          text not null check (length(query) <= 2000),
    ipc            text[] not null,
    applicants     text[] not null,
    people         text[] not null,
    events         text[] not null check (cardinality(events) > 0),
    mail           boolean not null,
    webhook        text not null check (length(webhook) <= 500),
    webhook_secret bytea,
    webhook_off_at timestamptz,
    feed           boolean not null default false,
    feed_edition   integer not null default 1 check (feed_edition >= 1),
    every          text not null check (every in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    at_hour        smallint not null check (at_hour between 0 and 23),
    week_day       smallint not null check (week_day between 1 and 7),
    quiet_from     smallint not null check (quiet_from between 0 and 23),
    quiet_to       smallint not null check (quiet_to between 0 and 23),
    cap            smallint not null check (cap between 1 and 50),
    paused_until   date,
    made_at        timestamptz not null,
    changed_at     timestamptz not null,
    ended_at       timestamptz,
    ended_as       text check (ended_as in ('OWNER', 'LINK', 'ACCOUNT')),
    due_at         timestamptz,
    version        integer not null default 0,
    check ((ended_at is null) = (ended_as is null)),
    check (ended_at is null or due_at is null),
    check (webhook = '' or webhook_secret is not null)
);
create index interest_owner on interest (owner, made_at desc);
create index interest_due on interest (due_at) where due_at is not null;
create index interest_standing on interest (id) where ended_at is null;

-- What was told: of one family, of all of a day or week, or of what went beyond the cap.
create table interest_message (
    id       uuid primary key,
    interest uuid not null references interest on delete cascade,
    kind     text not null check (kind in ('FAMILY', 'DIGEST', 'REST')),
    families integer not null check (families >= 1),
    told_at  timestamptz not null,
    told_on  date not null
);
create index interest_message_interest on interest_message (interest, told_at desc, id);

-- What matched, each event of a family once; without a message it waits to be told.
create table interest_match (
    id          uuid primary key,
    interest    uuid not null references interest on delete cascade,
    family      uuid not null,
    event       text not null,
    kind        text not null check (kind in ('PUBLISHED', 'GRANTED', 'LICENSED', 'ENDED', 'TRANSFERRED')),
    on_date     date,
    publication uuid not null,
    number      text not null,
    title       text not null,
    why         text[] not null,
    matched_at  timestamptz not null,
    message     uuid references interest_message,
    unique (interest, family, event)
);
create index interest_match_waiting on interest_match (interest, matched_at) where message is null;
create index interest_match_message on interest_match (message);

-- What leaves the house for a message; the inbox has it in the transaction that makes the message.
create table interest_delivery (
    id       uuid primary key,
    message  uuid not null references interest_message on delete cascade,
    way      text not null check (way in ('MAIL', 'WEBHOOK')),
    state    text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'CANCELLED')),
    attempts integer not null default 0,
    due_at   timestamptz not null,
    ended_at timestamptz,
    fault    text not null default '',
    unique (message, way),
    check ((state = 'QUEUED') = (ended_at is null))
);
create index interest_delivery_due on interest_delivery (due_at, id) where state = 'QUEUED';

-- Whether interests are suggested from what the house knows of the person (PIPL article 24); nobody has a row before choosing.
create table interest_preference (
    person     uuid primary key,
    personal   boolean not null,
    changed_at timestamptz not null
);

create table interest_queue (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    constraint interest_queue_pk primary key (task_name, task_instance)
);
create index interest_queue_time on interest_queue (execution_time);
