-- Two records of one person become one. The merged row stays, emptied like an erased one, and leads to the kept person.
alter table people_person add column merged_into uuid references people_person;
alter table people_person add constraint people_person_merged
    check (merged_into is null or (erased_at is not null and merged_into <> id));
create index people_person_merged_into on people_person (merged_into) where merged_into is not null;

-- What the rows of both were before and after is kept for as long as a merge can be undone, and no longer than the person.
create table people_merge (
    id             uuid primary key,
    kept           uuid not null references people_person,
    merged         uuid not null references people_person,
    choices        jsonb not null,
    merged_at      timestamptz not null,
    merged_by      uuid not null,
    undo_until     date not null,
    kept_before    jsonb,
    merged_before  jsonb,
    kept_after     jsonb,
    undone_at      timestamptz,
    undone_by      uuid,
    version        integer not null default 0,
    check (kept <> merged),
    check ((undone_at is null) = (undone_by is null))
);
create unique index people_merge_standing on people_merge (merged) where undone_at is null;
create index people_merge_kept on people_merge (kept);
create index people_merge_newest on people_merge (merged_at desc, id);
create index people_merge_undo_until on people_merge (undo_until) where kept_before is not null;

-- Row by row what a merge did. The digest is that of the row when the merge had ended: by it an undo tells what has
-- changed since.
create table people_merge_step (
    merge  uuid not null references people_merge on delete cascade,
    number bigint generated always as identity,
    kind   text not null check (kind in ('moved', 'removed', 'changed', 'added')),
    tab    text not null,
    col    text,
    key    jsonb not null,
    before jsonb,
    digest text,
    primary key (merge, number),
    check ((kind = 'moved') = (col is not null)),
    check ((kind in ('removed', 'changed')) = (before is not null))
);
create index people_merge_step_place on people_merge_step (merge, tab, kind);

-- A post or title that passes from one person to another counts for both anew.
create or replace function people_keep_post() returns trigger language plpgsql as $$
declare
    whose uuid;
    its_name text;
    its_id uuid;
begin
    foreach whose in array case tg_op when 'DELETE' then array[old.person] when 'INSERT' then array[new.person]
                           else array[new.person, old.person] end loop
        its_name := null;
        its_id := null;
        select employer_name, employer into its_name, its_id from people_post
        where person = whose and ended is null
        order by started desc nulls last, id desc limit 1;
        update people_person set employer_name_now = its_name, employer_now = its_id
        where id = whose and (employer_name_now, employer_now) is distinct from (its_name, its_id);
    end loop;
    return null;
end $$;

create or replace function people_keep_title() returns trigger language plpgsql as $$
declare
    whose uuid;
    highest text;
begin
    foreach whose in array case tg_op when 'DELETE' then array[old.person] when 'INSERT' then array[new.person]
                           else array[new.person, old.person] end loop
        highest := null;
        select level into highest from people_title
        where person = whose
        order by array_position(array['technician', 'assistant-engineer', 'engineer', 'senior-engineer',
                                      'professor-engineer'], level) desc limit 1;
        update people_person set title_now = highest where id = whose and title_now is distinct from highest;
    end loop;
    return null;
end $$;
