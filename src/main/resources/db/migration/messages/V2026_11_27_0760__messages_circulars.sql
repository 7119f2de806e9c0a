-- Notices of an organisation to many: written, approved where a rule wants it, held back for a while, sent in batches.
create table circular (
    id uuid primary key,
    sender uuid not null,
    kind text not null check (kind in ('OFFICIAL', 'NEWS')),
    title text not null,
    body text not null,
    mail boolean not null,
    texts boolean not null,
    receipt text not null check (receipt in ('NONE', 'CONFIRM', 'CHOICE')),
    choices text[] not null,
    answer_by date,
    audience text not null,
    selection text not null check (selection in ('FILTER', 'CHOSEN', 'RECIPIENTS')),
    filter jsonb not null,
    corrects uuid references circular,
    state text not null check (state in ('DRAFT', 'WAITING', 'SCHEDULED', 'SENDING', 'SENT', 'CANCELLED')),
    written_by uuid not null,
    written_at timestamptz not null,
    sent_by uuid,
    sent_at timestamptz,
    approved_by uuid,
    approved_at timestamptz,
    send_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    recipients integer not null default 0 check (recipients >= 0),
    reminders integer not null default 0 check (reminders >= 0),
    version integer not null,
    constraint circular_two_persons check (approved_by is null or approved_by <> sent_by),
    constraint circular_sent check ((state = 'DRAFT') = (sent_by is null)),
    constraint circular_scheduled check (state not in ('SCHEDULED', 'SENDING', 'SENT') or send_at is not null)
);
create index circular_sender on circular (sender, written_at desc, id);
create index circular_state on circular (state, send_at) where state in ('SCHEDULED', 'SENDING');
create index circular_corrects on circular (corrects) where corrects is not null;
create index circular_written on circular (written_at desc, id);

-- Whom a draft names one by one.
create table circular_choice (
    circular uuid not null references circular on delete cascade,
    person uuid not null,
    primary key (circular, person)
);
create index circular_choice_person on circular_choice (person);

create table circular_attachment (
    circular uuid not null references circular on delete cascade,
    attachment uuid not null unique,
    primary key (circular, attachment)
);

-- Each recipient once, with the words that stand for the placeholders, and what came back.
create table circular_recipient (
    id uuid primary key,
    circular uuid not null references circular on delete cascade,
    person uuid not null,
    name text not null,
    number text not null,
    association text not null,
    state text not null check (state in ('PENDING', 'TOLD', 'LEFT', 'DECLINED', 'CANCELLED')),
    told_at timestamptz,
    read_at timestamptz,
    answer text,
    remark text,
    answered_at timestamptz,
    reminded integer not null default 0,
    unique (circular, person),
    constraint circular_recipient_told check ((state = 'TOLD') = (told_at is not null)),
    constraint circular_recipient_answer check ((answer is null) = (answered_at is null))
);
create index circular_recipient_state on circular_recipient (circular, state, id);
create index circular_recipient_person on circular_recipient (person, told_at desc) where state = 'TOLD';
create index circular_recipient_all on circular_recipient (person);
create index circular_recipient_open on circular_recipient (circular, reminded, id) where state = 'TOLD' and answered_at is null;

-- What leaves the house for a recipient, by channel and round (0 is the notice, 1 and on are reminders). The row is
-- marked before it is handed over and after: what stands at SENDING when a node dies is the one that is uncertain.
create table circular_delivery (
    id uuid primary key,
    circular uuid not null references circular on delete cascade,
    recipient uuid not null references circular_recipient on delete cascade,
    channel text not null check (channel in ('MAIL', 'TEXT')),
    round integer not null check (round >= 0),
    state text not null
        check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'NO_ADDRESS', 'DECLINED', 'CANCELLED')),
    attempts integer not null default 0,
    due_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    fault text,
    unique (recipient, channel, round)
);
create index circular_delivery_due on circular_delivery (circular, due_at, id) where state = 'QUEUED';
create index circular_delivery_open on circular_delivery (circular) where state = 'SENDING';
create index circular_delivery_state on circular_delivery (circular, state);
create index circular_delivery_started on circular_delivery (started_at);

-- Selections kept under a name.
create table circular_list (
    id uuid primary key,
    sender uuid not null,
    name text not null check (length(name) between 1 and 60),
    audience text not null,
    selection text not null check (selection in ('FILTER', 'CHOSEN')),
    filter jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null,
    unique (sender, name)
);
create table circular_list_entry (
    list uuid not null references circular_list on delete cascade,
    person uuid not null,
    primary key (list, person)
);
create index circular_list_entry_person on circular_list_entry (person);

-- By which channels a person does not want notices; the inbox has them in any case.
create table circular_preference (
    person uuid primary key,
    mail boolean not null,
    texts boolean not null,
    changed_at timestamptz not null
);

-- How long a notice is held back and above how many recipients a second person approves, as adopted by the sender.
create table circular_rule (
    id uuid primary key,
    sender uuid not null,
    in_force date not null,
    undo_minutes integer not null check (undo_minutes between 0 and 1440),
    approval_above integer check (approval_above >= 0),
    source text not null check (length(source) between 2 and 200),
    entered_by uuid not null,
    entered_at timestamptz not null
);
create index circular_rule_sender on circular_rule (sender, in_force desc, entered_at desc);

-- Which node is sending which notice, in the shape that db-scheduler 16 reads.
create table circular_queue (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint circular_queue_pk primary key (task_name, task_instance)
);
create index circular_queue_time on circular_queue (execution_time);

alter table messages_maildrop drop constraint messages_maildrop_channel_check;
alter table messages_maildrop add constraint messages_maildrop_channel_check check (channel in ('MAIL', 'CODE', 'TEXT'));
