-- A round through all members (CHARGING) or all charges that are due (REMINDING) of a year, done in parts.
create table dues_round (
    id          uuid primary key,
    association uuid not null references dues_account,
    year        integer not null,
    kind        text not null check (kind in ('CHARGING', 'REMINDING')),
    state       text not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
    after       uuid,
    total       integer not null check (total >= 0),
    seen        integer not null default 0,
    done        integer not null default 0,
    left_out    integer not null default 0,
    already     integer not null default 0,
    ordered_by  uuid not null,
    ordered_at  timestamptz not null,
    ended_at    timestamptz,
    foreign key (association, year) references dues_year,
    check ((state = 'RUNNING') = (ended_at is null))
);
create unique index dues_round_once on dues_round (association, year, kind) where state = 'RUNNING';
create index dues_round_latest on dues_round (association, year, ordered_at);

create table dues_round_queue (
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
    constraint dues_round_queue_pk primary key (task_name, task_instance)
);
create index dues_round_queue_time on dues_round_queue (execution_time);
