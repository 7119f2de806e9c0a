-- Ties that people declared or a secretariat entered. None is ever changed: a tie that was wrong is lifted by two.
create table conflict_tie (
    id                 uuid primary key,
    association        uuid not null,
    kind               text not null check (kind in
        ('employer', 'co-author', 'co-inventor', 'project', 'teacher', 'relative', 'interest', 'other')),
    person             uuid not null,
    other_person       uuid,
    other_organisation uuid,
    -- What was typed, for whoever typed it; whom the house took it for is not theirs to know.
    typed              text not null check (length(typed) between 1 and 200),
    about              text not null check (length(about) <= 300),
    since              date,
    expires            date,
    origin             text not null check (origin in ('declared', 'entered')),
    entered_by         uuid not null,
    entered_at         timestamptz not null,
    reason             text check (length(reason) between 4 and 500),
    check (other_person is null or other_organisation is null),
    check (other_person is null or other_person <> person),
    check (origin = 'declared' or other_person is not null or other_organisation is not null),
    check ((origin = 'entered') = (reason is not null)),
    check (expires is null or since is null or expires >= since)
);
create index conflict_tie_person on conflict_tie (person);
create index conflict_tie_other on conflict_tie (other_person) where other_person is not null;
create index conflict_tie_list on conflict_tie (association, entered_at desc, id desc);
create index conflict_tie_by on conflict_tie (entered_by);

-- Lifting of a link, asked by one and decided by another.
create table conflict_lifting (
    id          uuid primary key,
    association uuid not null,
    kind        text not null,
    person      uuid not null,
    other_person       uuid,
    other_organisation uuid,
    asked_by    uuid not null,
    asked_at    timestamptz not null,
    asked_why   text not null check (length(asked_why) between 4 and 500),
    state       text not null check (state in ('ASKED', 'LIFTED', 'KEPT', 'OVERTAKEN')),
    decided_by  uuid,
    decided_at  timestamptz,
    decided_why text check (length(decided_why) between 4 and 500),
    check ((other_person is null) <> (other_organisation is null)),
    check ((state = 'ASKED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((decided_by is null) = (decided_why is null)),
    constraint conflict_lifting_by_two check (decided_by <> asked_by)
);
create unique index conflict_lifting_once on conflict_lifting (kind, person, coalesce(other_person, other_organisation))
    where state in ('ASKED', 'LIFTED');
create index conflict_lifting_person on conflict_lifting (person);
create index conflict_lifting_other on conflict_lifting (other_person) where other_person is not null;
create index conflict_lifting_asked_by on conflict_lifting (asked_by);
create index conflict_lifting_decided_by on conflict_lifting (decided_by);
create index conflict_lifting_list on conflict_lifting (association, asked_at desc, id desc);

-- Whom a declaration means may be found out once; whom a record belongs to changes where two records are merged.
create function conflict_tie_stands() returns trigger language plpgsql as $$
declare ends constant text[] := array['person', 'other_person', 'other_organisation', 'entered_by'];
begin
    if to_jsonb(new) - ends <> to_jsonb(old) - ends
        or old.other_organisation is not null and new.other_organisation is distinct from old.other_organisation
        or old.other_person is not null and new.other_person is null then
        raise exception 'the tie % stands as it was entered', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger conflict_tie_stands before update on conflict_tie for each row execute function conflict_tie_stands();
