-- Imports that were ordered on a page: the file, how far it is, what came of it.
create table files_import_job (
    id uuid primary key,
    kind text not null,
    file uuid constraint files_import_job_file references files_attachment (id) on delete set null,
    name text not null,
    language text not null check (language in ('ZH', 'EN')),
    ordered_by uuid not null,
    ordered_at timestamptz not null,
    state text not null check (state in ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED', 'INTERRUPTED')),
    mode text not null check (mode in ('DRY_RUN', 'ALL_OR_NOTHING', 'GOOD_ROWS')),
    total int not null default 0,
    read int not null default 0,
    stored int not null default 0,
    unchanged int not null default 0,
    refused int not null default 0,
    cancel_asked boolean not null default false,
    report jsonb,
    ended_at timestamptz,
    constraint files_import_job_ended check ((state in ('CHECKING', 'RUNNING')) = (ended_at is null))
);
create index files_import_job_ordered on files_import_job (ordered_by, ordered_at desc);
create index files_import_job_file on files_import_job (file);

-- Which node is at work on which job, in the shape that db-scheduler 16 reads. A table of its own, since its
-- heartbeats are a matter of seconds: a job whose node has died must say so soon.
create table files_import_queue (
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
    constraint files_import_queue_pk primary key (task_name, task_instance)
);
create index files_import_queue_time on files_import_queue (execution_time);
