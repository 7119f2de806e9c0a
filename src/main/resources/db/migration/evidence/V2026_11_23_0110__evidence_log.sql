-- The append-only record of official acts. Numbers run without gaps because the one row of the head is locked by
-- every append until its transaction ends.
create table evidence_entry (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    subject uuid not null,
    facts text not null check (jsonb_typeof(facts::jsonb) = 'object'),
    previous_hash char(64) not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash char(64) not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index evidence_entry_by_subject on evidence_entry (subject, number);

create table evidence_head (
    only_row boolean primary key default true check (only_row),
    number bigint not null check (number >= 0),
    hash char(64) not null
);

create function evidence_refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' and not exists (select 1 from evidence_entry) then
        return null;
    end if;
    raise exception 'the record of official acts is append-only' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger evidence_entry_append_only before update or delete on evidence_entry
    for each row execute function evidence_refuse_change();

create trigger evidence_entry_not_truncated before truncate on evidence_entry
    for each statement execute function evidence_refuse_change();
