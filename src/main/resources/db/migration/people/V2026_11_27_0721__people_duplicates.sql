-- Who may be one and the same. Persons whose record was entered or changed wait to be compared with those who share a
-- key; keys are keyed digests, so that the table tells nobody's name or number.
create table people_duplicate_due (
    person uuid primary key references people_person
);

create table people_duplicate_key (
    key    bigint not null,
    person uuid not null references people_person,
    primary key (key, person)
);
create index people_duplicate_key_person on people_duplicate_key (person);

create table people_duplicate (
    id         uuid primary key,
    first      uuid not null references people_person,
    second     uuid not null references people_person,
    grounds    text[] not null,
    weight     integer not null check (weight between 1 and 100),
    found_at   timestamptz not null,
    state      text not null default 'open' check (state in ('open', 'dismissed', 'merged')),
    decided_by uuid,
    decided_at timestamptz,
    why        text check (length(why) between 1 and 500),
    version    integer not null default 0,
    unique (first, second),
    check (first < second),
    check ((state = 'open') = (decided_at is null)),
    check ((state = 'open') = (decided_by is null)),
    check ((state = 'dismissed') = (why is not null))
);
create index people_duplicate_second on people_duplicate (second);
create index people_duplicate_list on people_duplicate (state, weight desc, id);

create function people_await_comparison() returns trigger language plpgsql as $$
begin
    insert into people_duplicate_due values (new.id) on conflict do nothing;
    return null;
end $$;
create trigger people_person_compared
    after insert or update of name, born, mobile, mail, employer_name_now, employer_now, erased_at on people_person
    for each row execute function people_await_comparison();

create function people_await_comparison_by_document() returns trigger language plpgsql as $$
begin
    insert into people_duplicate_due values (new.person) on conflict do nothing;
    return null;
end $$;
create trigger people_document_compared after insert or update on people_document
    for each row execute function people_await_comparison_by_document();

insert into people_duplicate_due select id from people_person where erased_at is null;
