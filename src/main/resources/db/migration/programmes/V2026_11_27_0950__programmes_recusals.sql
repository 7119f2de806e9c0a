-- Who is out of which case: since when, on what ground, by whose hand. A recusal stands until it is lifted: one person
-- proposes that, another does it, and neither is the one concerned. Nothing of it is removed.
create table recusal (
    id uuid primary key,
    case_id uuid not null references review_case,
    person uuid not null,
    ground text not null check (ground in ('application', 'notice', 'conflict')),
    reason text,
    since timestamptz not null,
    entered_by uuid,
    lifting_proposed_by uuid,
    lifting_proposed_at timestamptz,
    lifting_reason text,
    lifted_by uuid,
    lifted_at timestamptz,
    constraint recusal_entered check ((entered_by is null) = (ground = 'conflict')),
    constraint recusal_proposed check ((lifting_proposed_by is null) = (lifting_proposed_at is null)),
    constraint recusal_lifted check ((lifted_by is null) = (lifted_at is null)),
    constraint recusal_lifted_by_two check
        (lifted_by is null or lifting_proposed_by is not null and lifted_by not in (lifting_proposed_by, person)),
    constraint recusal_not_lifted_by_oneself check (lifting_proposed_by is null or lifting_proposed_by <> person)
);
create unique index recusal_one_standing on recusal (case_id, person) where lifted_at is null;
create index recusal_of on recusal (person) include (case_id) where lifted_at is null;

-- The cases hidden from whoever looks; nobody looks where the setting is empty. Views of the schema "barrier" ask it.
create function hidden_cases() returns uuid[] language sql stable parallel safe as $$
    select coalesce(array_agg(r.case_id), '{}') from public.recusal r
    where r.person = cast(nullif(current_setting('house.viewer', true), '') as uuid) and r.lifted_at is null
$$;

-- What names a hidden case in a link or a text: addresses, codes and ids that are nobody else's.
create function hidden_marks() returns text[] language sql stable parallel safe as $$
    with hidden as (select c.* from public.review_case c where c.id = any (public.hidden_cases()))
    select coalesce(array_agg(mark), '{}') from (
        select id::text from hidden
        union all select address from hidden
        union all select verification from hidden
        union all select number from hidden
        union all select p.id::text from public.case_publicity p where p.case_id in (select id from hidden)
        union all select o.id::text from public.case_objection o where o.case_id in (select id from hidden)
        union all select o.receipt from public.case_objection o where o.case_id in (select id from hidden)) marks (mark)
$$;
