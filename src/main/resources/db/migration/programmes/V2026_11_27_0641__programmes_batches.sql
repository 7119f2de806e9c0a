-- One act over many cases: previewed, confirmed, then carried out case by case.
create table case_batch (
    id uuid primary key,
    act text not null,
    words text,
    ordered_by uuid not null,
    previewed_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    state text not null check (state in ('previewed', 'running', 'done', 'stopped')),
    check ((confirmed_at is null) = (state = 'previewed'))
);
create index case_batch_ordered on case_batch (ordered_by, previewed_at desc);

-- Each case once, at the version its actor has seen.
create table case_batch_item (
    batch uuid not null references case_batch on delete cascade,
    number integer not null check (number > 0),
    case_id uuid not null references review_case,
    version integer not null,
    state text not null check (state in ('ready', 'left', 'done', 'refused', 'changed', 'hidden')),
    reasons jsonb not null,
    ended_at timestamptz,
    primary key (batch, number),
    unique (batch, case_id)
);
create index case_batch_item_state on case_batch_item (batch, state, number);

-- Which node is at work on which batch, in the shape that db-scheduler 16 reads; its heartbeats are a matter of seconds.
create table case_batch_queue (
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
    constraint case_batch_queue_pk primary key (task_name, task_instance)
);
create index case_batch_queue_time on case_batch_queue (execution_time);
