-- Consent, access and requests: the rights of the person under the Personal Information Protection Law.
create table people_consent (
    id           uuid primary key,
    person       uuid not null references people_person,
    purpose      text not null,
    version      integer not null check (version > 0),
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    check (withdrawn_at is null or withdrawn_at >= given_at)
);
create unique index people_consent_one on people_consent (person, purpose) where withdrawn_at is null;

-- Who looked at whose data. Kept also after erasure: it names no one but by id.
create table people_look (
    id     uuid primary key,
    person uuid not null references people_person,
    by     uuid not null references people_person,
    what   text not null check (what in ('profile', 'identity-number', 'data')),
    reason text not null default '',
    at     timestamptz not null
);
create index people_look_person on people_look (person, at);

create table people_request (
    id         uuid primary key,
    person     uuid not null references people_person,
    kind       text not null check (kind in ('correction', 'deletion')),
    wish       text not null,
    made_at    timestamptz not null,
    due_on     date not null,
    decided_at timestamptz,
    decided_by uuid,
    granted    boolean,
    answer     text not null default '',
    version    integer not null default 0,
    check ((decided_at is null) = (granted is null) and (decided_at is null) = (decided_by is null))
);
create unique index people_request_open on people_request (person, kind) where decided_at is null;
create index people_request_due on people_request (due_on) where decided_at is null;
