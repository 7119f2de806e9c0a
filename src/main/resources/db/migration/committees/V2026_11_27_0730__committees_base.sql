create table committee_resolution (
    id          uuid primary key,
    association uuid not null,
    number      text not null check (length(number) between 2 and 60),
    title       text not null check (length(title) between 2 and 200),
    body        text not null check (body in ('ASSEMBLY', 'COUNCIL', 'STANDING_COUNCIL', 'PRESIDENTS')),
    adopted_on  date not null,
    scan        uuid not null unique,
    entered_by  uuid not null,
    entered_at  timestamptz not null,
    constraint committee_resolution_number unique (association, number)
);
create index committee_resolution_day on committee_resolution (association, adopted_on desc, id);

-- By which resolutions a committee was founded and dissolved. Who sits on it stands in organisation_position.
create table committee_life (
    committee    uuid primary key,
    founded_by   uuid references committee_resolution,
    dissolved_by uuid references committee_resolution,
    version      integer not null default 0
);

-- What an association lays down for its committees. An edition is never changed; the one entered last for a day holds.
create table committee_rule (
    id                uuid primary key,
    association       uuid not null,
    in_force          date not null,
    term_years        integer not null check (term_years between 1 and 10),
    consecutive_terms integer not null check (consecutive_terms between 1 and 9),
    vice_chairs       integer not null check (vice_chairs between 0 and 99),
    minimum_members   integer not null check (minimum_members between 1 and 500),
    age_limit         integer check (age_limit between 18 and 120),
    warning_days      integer[] not null,
    on_transfer       text not null check (on_transfer in ('ENDS', 'STAYS')),
    source            text not null check (length(source) between 2 and 200),
    entered_by        uuid not null,
    entered_at        timestamptz not null
);
create index committee_rule_association on committee_rule (association, in_force desc, entered_at desc, id desc);

-- When to warn that a term ends; rewritten when the term or the rule changes.
create table committee_term_warning (
    position  uuid not null,
    committee uuid not null,
    due_on    date not null,
    days      integer not null check (days >= 0),
    sent_at   timestamptz,
    primary key (position, due_on)
);
create index committee_term_warning_due on committee_term_warning (due_on) where sent_at is null;
create index committee_term_warning_committee on committee_term_warning (committee);
