-- An index follows a table by a column `changed`, the transaction a row was last written in, and by what is noted here of
-- rows that are gone. Both are kept by triggers, so that nothing that writes can forget them.
create table search_removal (
    index_name text not null,
    id uuid not null,
    changed xid8 not null default pg_current_xact_id(),
    primary key (index_name, id)
);
create index search_removal_changed on search_removal (index_name, changed, id);

-- For a trigger "before insert or update" on a table with a column changed.
create function search_note_change() returns trigger language plpgsql as $$
begin
    new.changed := pg_current_xact_id();
    return new;
end $$;

-- For a trigger "after delete" on a table with a column id; its argument is the name of the index.
create function search_note_removal() returns trigger language plpgsql as $$
begin
    insert into search_removal (index_name, id) values (tg_argv[0], old.id)
    on conflict (index_name, id) do update set changed = pg_current_xact_id();
    return null;
end $$;
