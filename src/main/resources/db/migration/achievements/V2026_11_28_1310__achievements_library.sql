-- The library of achievements. Numbers are given by the year, without gaps: whoever registers holds the year first.
create table achievement_year (
    year        integer primary key check (year between 2000 and 2199),
    last_serial integer not null check (last_serial >= 0)
);

-- changed_at is what harvesters are told by: to the second, later than that of every earlier change that they may have seen.
create table achievement (
    id               uuid primary key,
    association      uuid not null,
    depositor        uuid,
    unit             uuid,
    year             integer references achievement_year,
    serial           integer check (serial > 0),
    registered_on    date,
    access           text not null default 'OPEN' check (access in ('OPEN', 'EMBARGO', 'CLOSED')),
    embargo_until    date check ((embargo_until is not null) or access <> 'EMBARGO'),
    changed_at       timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawn_as     text check (withdrawn_as in ('DEPOSITOR', 'ASSOCIATION')),
    withdrawn_reason text check (length(withdrawn_reason) between 2 and 500),
    unique (year, serial),
    check ((year is null) = (serial is null) and (year is null) = (registered_on is null)),
    check (withdrawn_at is null or serial is not null),
    check ((withdrawn_at is null) = (withdrawn_as is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index achievement_changes on achievement (changed_at, id) where serial is not null;
create index achievement_depositor on achievement (depositor) where depositor is not null;
create index achievement_embargo on achievement (embargo_until) where access = 'EMBARGO';

-- Versions: a draft is changed until it is submitted; what was submitted never is.
create table achievement_version (
    id           uuid primary key,
    achievement  uuid not null references achievement,
    number       integer check (number > 0),
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED')),
    description  jsonb not null,
    title_key    text not null,
    edits        integer not null default 0,
    saved_at     timestamptz not null,
    submitted_at timestamptz check ((submitted_at is null) = (state = 'DRAFT')),
    published_at timestamptz check ((published_at is null) = (state <> 'PUBLISHED')),
    unique (achievement, number),
    check ((number is null) = (state <> 'PUBLISHED'))
);
create unique index achievement_version_one_on_its_way on achievement_version (achievement) where state in ('DRAFT', 'SUBMITTED');
create index achievement_version_title on achievement_version using gin (title_key gin_trgm_ops);

create function achievement_version_stands() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or new.description is distinct from old.description
            or new.achievement <> old.achievement or (old.number is not null and new.number is distinct from old.number)) then
        raise exception 'a submitted version of an achievement is never changed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger achievement_version_stands before update or delete on achievement_version
    for each row execute function achievement_version_stands();

-- asked: whose account it may be, until that person answers.
create table achievement_party (
    version      uuid not null references achievement_version on delete cascade,
    position     integer not null check (position > 0),
    kind         text not null check (kind in ('PERSON', 'ORGANISATION')),
    person       uuid,
    asked        uuid,
    organisation uuid,
    name         text not null check (length(name) <= 120),
    role         text not null,
    affiliation  text not null default '' check (length(affiliation) <= 120),
    share        integer check (share between 1 and 100),
    primary key (version, position),
    check (person is null or kind = 'PERSON'),
    check (asked is null or person is null),
    check (organisation is null or kind = 'ORGANISATION')
);
create index achievement_party_person on achievement_party (person) where person is not null;
create index achievement_party_asked on achievement_party (asked) where asked is not null;

create table achievement_file (
    version    uuid not null references achievement_version on delete cascade,
    position   integer not null check (position > 0),
    attachment uuid not null,
    kind       text not null,
    label      text not null check (length(label) <= 120),
    primary key (version, position)
);
create index achievement_file_attachment on achievement_file (attachment);

create table achievement_field (
    version uuid not null references achievement_version on delete cascade,
    field   text not null,
    primary key (version, field)
);
create index achievement_field_field on achievement_field (field);

create table achievement_patent (
    version uuid not null references achievement_version on delete cascade,
    number  text not null,
    primary key (version, number)
);
create index achievement_patent_number on achievement_patent (number);

-- By which case a version was or is reviewed. For whoever is barred from the case the row is not there.
create table achievement_review (
    case_id     uuid primary key,
    achievement uuid not null references achievement,
    version     uuid not null references achievement_version,
    address     text not null,
    number      text not null,
    filed_at    timestamptz not null
);
create index achievement_review_version on achievement_review (version);
