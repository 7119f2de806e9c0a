-- Draws of experts. What is announced, committed and revealed never changes afterwards; who a pseudonym is lies sealed.
create table panel_draw (
    id             uuid primary key,
    association    uuid not null,
    pool           text not null check (length(pool) between 1 and 100),
    title          text not null check (length(title) between 2 and 200),
    size           integer not null check (size between 1 and 1000),
    quotas         text not null check (length(quotas) <= 20000),
    state          text not null check (state in ('PREPARING', 'REFUSED', 'ANNOUNCED', 'COMMITTED', 'DRAWN', 'VOID')),
    percent        integer not null default 0 check (percent between 0 and 100),
    fault          text check (length(fault) <= 20000),
    commit_by      timestamptz not null,
    reveal_by      timestamptz not null check (reveal_by > commit_by),
    repeats        uuid unique references panel_draw,
    reason         text check (length(reason) between 2 and 300),
    ordered_by     uuid not null,
    ordered_at     timestamptz not null,
    announced_at   timestamptz,
    announcement   text,
    commitment     text unique check (commitment ~ '^[0-9a-f]{64}$'),
    at_most        double precision check (at_most between 0 and 1),
    secret         bytea,
    names          bytea,
    ended_at       timestamptz,
    record         text,
    record_hash    text check (record_hash ~ '^[0-9a-f]{64}$'),
    check ((repeats is null) = (reason is null)),
    check ((state in ('PREPARING', 'REFUSED')) = (announcement is null)),
    check ((announcement is null) = (commitment is null)),
    check ((announcement is null) = (secret is null)),
    check ((announcement is null) = (names is null)),
    check ((announcement is null) = (announced_at is null)),
    check ((state in ('DRAWN', 'VOID')) = (record is not null)),
    check ((record is null) = (record_hash is null)),
    check ((record is null) = (ended_at is null))
);
create index panel_draw_public on panel_draw (announced_at desc, id desc) where announced_at is not null;
create index panel_draw_own on panel_draw (association, ordered_at desc, id desc);
create index panel_draw_ordered_by on panel_draw (ordered_by);
create index panel_draw_due on panel_draw (commit_by, reveal_by) where state in ('ANNOUNCED', 'COMMITTED');

create table panel_draw_witness (
    draw         uuid not null references panel_draw,
    number       integer not null check (number between 1 and 100),
    person       uuid not null,
    stands_for   text not null check (length(stands_for) between 2 and 200),
    commitment   text check (commitment ~ '^[0-9a-f]{64}$'),
    committed_at timestamptz,
    value        text check (value ~ '^([0-9a-f]{64}|[1-6]{50,200})$'),
    revealed_at  timestamptz,
    primary key (draw, number),
    unique (draw, person),
    check ((commitment is null) = (committed_at is null)),
    check ((value is null) = (revealed_at is null)),
    check (value is null or commitment is not null)
);
create index panel_draw_witness_person on panel_draw_witness (person);

-- A commitment, once there, and an announcement stand as they are; so does everything of a void draw but whom a row belongs to.
create function panel_draw_stands() returns trigger language plpgsql as $$
begin
    if old.announcement is not null and (new.announcement, new.commitment, new.secret, new.names, new.announced_at)
            is distinct from (old.announcement, old.commitment, old.secret, old.names, old.announced_at)
        or old.state = 'VOID' and to_jsonb(new) - array['ordered_by'] <> to_jsonb(old) - array['ordered_by']
        or old.state = 'DRAWN' and to_jsonb(new) - array['ordered_by', 'record', 'record_hash']
            <> to_jsonb(old) - array['ordered_by', 'record', 'record_hash'] then
        raise exception 'the draw % stands as it was announced', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger panel_draw_stands before update on panel_draw for each row execute function panel_draw_stands();

create function panel_draw_witness_stands() returns trigger language plpgsql as $$
begin
    if old.commitment is not null and (new.commitment, new.committed_at) is distinct from (old.commitment, old.committed_at)
        or old.value is not null and (new.value, new.revealed_at) is distinct from (old.value, old.revealed_at) then
        raise exception 'witness % of draw % has spoken', old.number, old.draw using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger panel_draw_witness_stands before update on panel_draw_witness for each row execute function panel_draw_witness_stands();

create table panel_draw_queue (
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
    constraint panel_draw_queue_pk primary key (task_name, task_instance)
);
create index panel_draw_queue_time on panel_draw_queue (execution_time);
