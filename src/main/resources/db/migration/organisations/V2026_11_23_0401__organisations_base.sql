create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table organisation (
    id          uuid primary key,
    kind        text not null check (kind in ('MUNICIPAL_ASSOCIATION', 'DISTRICT_ASSOCIATION', 'UNIT', 'COMMITTEE', 'DEPARTMENT')),
    name        text not null check (length(name) between 2 and 120),
    name_en     text,
    credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    district    text check (district ~ '^[0-9]{6}$'),
    -- A committee is part of one association. A district association is part of none: it is guided, see below.
    association uuid references organisation,
    since       date not null,
    until       date,
    version     integer not null default 0,
    created_at  timestamptz not null,
    check ((kind = 'COMMITTEE') = (association is not null)),
    check (until is null or until >= since)
);
create unique index organisation_credit_code on organisation (credit_code) where credit_code is not null;
create unique index organisation_one_municipal on organisation (kind) where kind = 'MUNICIPAL_ASSOCIATION' and until is null;
create unique index organisation_one_per_district on organisation (district) where kind = 'DISTRICT_ASSOCIATION' and until is null;
create unique index organisation_committee_name on organisation (association, name) where kind = 'COMMITTEE' and until is null;
create index organisation_kind_name on organisation (kind, name);
create index organisation_name_trigram on organisation using gin (name gin_trgm_ops);

-- Guidance (业务指导) between independently registered societies; never a branch.
create table organisation_relation (
    guide       uuid not null references organisation,
    guided      uuid not null references organisation,
    since       date not null,
    until       date,
    primary key (guide, guided, since),
    check (guide <> guided),
    check (until is null or until >= since)
);
create index organisation_relation_guided on organisation_relation (guided);

create table organisation_position (
    id           uuid primary key,
    person       uuid not null,
    organisation uuid not null references organisation,
    role         text check (role in ('UNIT_HR', 'EXPERT', 'DISTRICT_SECRETARY', 'SECRETARY', 'COMMITTEE_CHAIR',
                                      'OBSERVER', 'AUDITOR', 'ADMINISTRATOR')),
    title        text not null check (length(title) between 1 and 60),
    since        date not null,
    until        date,
    appointed_by uuid,
    appointed_at timestamptz not null,
    version      integer not null default 0,
    constraint organisation_position_term check (until is null or until >= since),
    constraint organisation_position_one_chair exclude using gist
        (organisation with =, daterange(since, until, '[]') with &&) where (role = 'COMMITTEE_CHAIR'),
    constraint organisation_position_once exclude using gist
        (person with =, organisation with =, title with =, daterange(since, until, '[]') with &&)
);
create index organisation_position_person on organisation_position (person);
create index organisation_position_organisation on organisation_position (organisation, role);

-- How an association numbers its members and how long a term runs, by its charter.
create table membership_rule (
    association    uuid primary key references organisation,
    number_pattern text not null,
    next_number    integer not null default 1 check (next_number >= 1),
    term_years     integer not null default 3 check (term_years between 1 and 10),
    source         text not null
);

create table membership (
    id          uuid primary key,
    association uuid not null references organisation,
    person      uuid,
    unit        uuid references organisation,
    applicant   uuid,
    statement   text check (length(statement) <= 2000),
    state       text not null check (state in ('APPLIED', 'IN_REVIEW', 'ACTIVE', 'LAPSED', 'LEFT', 'DECLINED', 'WITHDRAWN')),
    number      text,
    applied_on  date not null,
    admitted_on date,
    term_from   date,
    term_to     date,
    ended_on    date,
    remark      text,
    version     integer not null,
    changed_at  timestamptz not null,
    check ((person is null) <> (unit is null)),
    check (term_to is null or term_to >= term_from),
    check (state not in ('ACTIVE', 'LAPSED')
           or (number is not null and admitted_on is not null and term_from is not null and term_to is not null)),
    check (state not in ('LEFT', 'DECLINED', 'WITHDRAWN') or ended_on is not null),
    constraint membership_number unique (association, number)
);
create unique index membership_one_of_person on membership (association, person) where state in ('APPLIED', 'IN_REVIEW', 'ACTIVE');
create unique index membership_one_of_unit on membership (association, unit) where state in ('APPLIED', 'IN_REVIEW', 'ACTIVE');
create index membership_person on membership (person) where person is not null;
create index membership_unit on membership (unit) where unit is not null;
create index membership_term on membership (term_to) where state = 'ACTIVE';
create index membership_state on membership (association, state);

-- Steps on the way to a district's association. The state on a day is the highest step taken by then.
create table founding_step (
    id          uuid primary key,
    district    text not null check (district ~ '^[0-9]{6}$'),
    state       text not null check (state in ('PREPARING', 'APPROVED', 'REGISTERED', 'ACTIVE')),
    taken_on    date not null,
    document    text not null check (length(document) between 1 and 200),
    entered_by  uuid,
    entered_at  timestamptz not null,
    unique (district, state)
);
