-- Pairs of mentor and mentee: proposed by one of them, begun when the other accepts.
create table career_mentorship (
    id          uuid primary key,
    mentor      uuid not null,
    mentee      uuid not null check (mentee <> mentor),
    proposed_by uuid not null,
    goals       text not null check (length(goals) between 4 and 500),
    first_day   date not null,
    last_day    date not null check (last_day > first_day),
    state       text not null check (state in ('PROPOSED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    proposed_at timestamptz not null,
    decided_at  timestamptz check ((decided_at is null) = (state in ('PROPOSED'))),
    ended_on    date check ((ended_on is null) = (state <> 'ENDED')),
    ended_why   text check (length(ended_why) between 2 and 300),
    ended_by    uuid check ((ended_by is null) = (state <> 'ENDED'))
);
create unique index career_mentorship_open on career_mentorship (mentor, mentee) where state in ('PROPOSED', 'ACTIVE');
create index career_mentorship_mentor on career_mentorship (mentor, first_day desc);
create index career_mentorship_mentee on career_mentorship (mentee, first_day desc);

-- Links by which an engineer shows parts of the passport; only a hash of what is in the link is kept.
create table career_share (
    id           uuid primary key,
    person       uuid not null,
    label        text not null check (length(label) between 2 and 80),
    token_hash   bytea not null unique check (length(token_hash) = 32),
    sections     text[] not null check (cardinality(sections) > 0),
    created_at   timestamptz not null,
    last_day     date not null,
    ended_at     timestamptz,
    looks        integer not null default 0 check (looks >= 0),
    last_look_at timestamptz
);
create index career_share_person on career_share (person, created_at desc);

-- Which things on the own record an engineer names as evidence of an element of a framework, and why.
create table career_element_evidence (
    person     uuid not null,
    framework  text not null check (framework ~ '^[a-z0-9-]{2,40}$'),
    element    text not null check (element ~ '^[a-z0-9-]{2,40}$'),
    item       text not null check (length(item) between 3 and 120),
    statement  text not null check (length(statement) <= 500),
    entered_at timestamptz not null,
    primary key (person, framework, element, item)
);
