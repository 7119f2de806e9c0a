-- Files of decided cases whose applicant was erased: kept, read by nothing, destroyed on the day after the last.
create table case_archive (
    case_id uuid primary key references review_case,
    kept_until date not null,
    files uuid[] not null,
    record jsonb not null
);
create index case_archive_kept_until on case_archive (kept_until);

-- What happened to a case is final. Only the words that go with it may be struck, when the applicant is erased.
create or replace function case_event_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.note is null
        and (old.case_id, old.number, old.act, old.stage, old.happened_at, old.recorded_at, old.facts)
            = (new.case_id, new.number, new.act, new.stage, new.happened_at, new.recorded_at, new.facts)
        and old.by_person is not distinct from new.by_person then
        return new;
    end if;
    raise exception 'what happened to a case is never changed or removed';
end
$$;
