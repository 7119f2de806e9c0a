-- By what an association evaluates the committees of a year. Weights are exact fractions that sum to one.
create table committee_indicator_set (
    id          uuid primary key,
    association uuid not null,
    year        integer not null check (year between 2000 and 2200),
    source      text not null check (length(source) between 2 and 200),
    entered_by  uuid not null,
    entered_at  timestamptz not null,
    constraint committee_indicator_set_year unique (association, year)
);

create table committee_indicator (
    indicator_set uuid not null references committee_indicator_set,
    number        integer not null check (number >= 1),
    name_zh       text not null,
    name_en       text not null,
    numerator     integer not null check (numerator >= 1),
    denominator   integer not null check (denominator >= numerator),
    primary key (indicator_set, number)
);

-- A grade is reached at this total of a hundred; the one with the highest threshold reached counts.
create table committee_grade (
    indicator_set uuid not null references committee_indicator_set,
    number        integer not null check (number >= 1),
    name_zh       text not null,
    name_en       text not null,
    at_least      integer not null check (at_least between 0 and 100),
    primary key (indicator_set, number),
    unique (indicator_set, at_least)
);

create table committee_evaluation (
    id            uuid primary key,
    committee     uuid not null,
    indicator_set uuid not null references committee_indicator_set,
    year          integer not null,
    state         text not null check (state in ('SELF_SCORED', 'SCORED', 'PUBLISHED')),
    self_by       uuid not null,
    self_at       timestamptz not null,
    scored_by     uuid,
    scored_at     timestamptz,
    published_by  uuid,
    published_at  timestamptz,
    grade         integer,
    version       integer not null default 0,
    constraint committee_evaluation_once unique (committee, year),
    check (state = 'SELF_SCORED' or scored_by is not null and scored_at is not null),
    check (state <> 'PUBLISHED' or published_by is not null and published_at is not null and grade is not null),
    constraint committee_evaluation_second_person check (published_by is null or published_by <> scored_by)
);

create table committee_score (
    evaluation    uuid not null references committee_evaluation,
    number        integer not null,
    self_score    integer not null check (self_score between 0 and 100),
    self_evidence text not null check (length(self_evidence) between 2 and 1000),
    score         integer check (score between 0 and 100),
    evidence      text check (length(evidence) between 2 and 1000),
    primary key (evaluation, number),
    check ((score is null) = (evidence is null))
);
