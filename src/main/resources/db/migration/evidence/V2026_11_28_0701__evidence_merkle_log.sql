-- The record of official acts becomes a Merkle log (ADR 12). An entry is written in the transaction of its act, with a
-- nonce and, in the queue, the leaf that commits to both; a sequencer gives the leaves of committed entries their places.

-- The chain of hashes ends here. What it said stays, so that whoever kept one of its hashes can still check it.
create table evidence_chain (
    number bigint primary key check (number > 0),
    previous_hash char(64) not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash char(64) not null unique check (hash ~ '^[0-9a-f]{64}$')
);
insert into evidence_chain (number, previous_hash, hash) select number, previous_hash, hash from evidence_entry;

alter table evidence_entry rename column number to id;
alter table evidence_entry drop column previous_hash, drop column hash, add column nonce bytea;
alter table evidence_entry disable trigger evidence_entry_append_only;
update evidence_entry set nonce = sha256(
    uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
alter table evidence_entry enable trigger evidence_entry_append_only;
alter table evidence_entry alter column nonce set not null, add check (length(nonce) = 32);
create sequence evidence_entry_id owned by evidence_entry.id;
select setval('evidence_entry_id', coalesce(max(id), 0) + 1, false) from evidence_entry;
alter table evidence_entry alter column id set default nextval('evidence_entry_id');

-- What has been committed to and waits for its place.
create table evidence_pending (
    entry bigint primary key,
    leaf bytea not null check (length(leaf) = 32)
);
-- Written as by home.engineers.evidence.rules.ActRecord: the entries of the chain become the first leaves, in order.
insert into evidence_pending (entry, leaf)
select id, sha256(convert_to('engineers-home evidence 2' || chr(10), 'UTF8') || nonce || convert_to(
        '{"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '","facts":' || facts
        || ',"kind":"' || kind || '","subject":"' || subject || '"}', 'UTF8'))
from evidence_entry;

-- The leaves. They name the entry they commit to, which may be erased; they themselves never change.
create table evidence_leaf (
    number bigint primary key check (number > 0),
    entry bigint not null unique,
    leaf bytea not null check (length(leaf) = 32)
);

-- The tiles of the tree (C2SP tlog-tiles): hashes of 32 bytes each; those at the right edge still grow.
create table evidence_tile (
    level smallint not null check (level between 0 and 7),
    place bigint not null check (place >= 0),
    hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, place)
);
-- Hashes do not compress.
alter table evidence_tile alter column hashes set storage external;

-- The one row whose lock gives the right to sequence. The checkpoint is null until the house first opens.
create table evidence_tree (
    only_row boolean primary key default true check (only_row),
    size bigint not null check (size >= 0),
    origin text,
    checkpoint text
);
insert into evidence_tree (size) values (0);
drop table evidence_head;

-- Co-signatures of witnesses, the latest of each.
create table evidence_cosignature (
    witness text primary key,
    size bigint not null check (size >= 0),
    line text not null,
    checkpoint text not null
);

create or replace function evidence_refuse_change() returns trigger language plpgsql as $$
declare
    empty boolean;
begin
    if tg_op = 'TRUNCATE' then
        execute format('select not exists (select 1 from %I.%I)', tg_table_schema, tg_table_name) into empty;
        if empty then
            return null;
        end if;
    end if;
    -- Erasing a person takes record and nonce; the leaf stays (PIPL art. 47).
    if tg_op = 'DELETE' and tg_table_name = 'evidence_entry' and current_setting('evidence.erasing', true) = 'on' then
        return old;
    end if;
    raise exception 'the record of official acts is append-only' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger evidence_leaf_append_only before update or delete on evidence_leaf
    for each row execute function evidence_refuse_change();
create trigger evidence_leaf_not_truncated before truncate on evidence_leaf
    for each statement execute function evidence_refuse_change();
create trigger evidence_chain_append_only before update or delete on evidence_chain
    for each row execute function evidence_refuse_change();
create trigger evidence_chain_not_truncated before truncate on evidence_chain
    for each statement execute function evidence_refuse_change();

create function evidence_tile_grows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.level = old.level and new.place = old.place
            and substring(new.hashes from 1 for length(old.hashes)) = old.hashes then
        return new;
    end if;
    raise exception 'a tile of the log only grows' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger evidence_tile_only_grows before update or delete on evidence_tile
    for each row execute function evidence_tile_grows();
