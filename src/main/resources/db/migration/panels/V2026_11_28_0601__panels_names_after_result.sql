-- Whether the names of a drawn panel ever become public, and since when they are. Set once, after the result.
alter table panel_draw
    add column names_after_result boolean not null default false,
    add column names_public_at timestamptz,
    add constraint panel_draw_names_public check (names_public_at is null or (names_after_result and state = 'DRAWN'));

create or replace function panel_draw_stands() returns trigger language plpgsql as $$
begin
    if old.announcement is not null
            and (new.announcement, new.commitment, new.secret, new.names, new.announced_at, new.names_after_result)
            is distinct from (old.announcement, old.commitment, old.secret, old.names, old.announced_at, old.names_after_result)
        or old.state = 'VOID' and to_jsonb(new) - array['ordered_by'] <> to_jsonb(old) - array['ordered_by']
        or old.names_public_at is not null and new.names_public_at is distinct from old.names_public_at
        or old.state = 'DRAWN' and to_jsonb(new) - array['ordered_by', 'record', 'record_hash', 'names_public_at']
            <> to_jsonb(old) - array['ordered_by', 'record', 'record_hash', 'names_public_at'] then
        raise exception 'the draw % stands as it was announced', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
