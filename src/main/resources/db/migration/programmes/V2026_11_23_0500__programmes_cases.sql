-- Editions are immutable: a changed document is a new edition, and a case stays with its own.
create table programme_edition (
    programme text not null,
    edition text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    document text not null,
    stored_at timestamptz not null,
    primary key (programme, edition)
);

-- What the acts of a case add up to; case_event is the truth.
create table review_case (
    id uuid primary key,
    version integer not null check (version > 0),
    address text not null unique check (length(address) = 32),
    verification text not null unique check (length(verification) = 32),
    number text not null unique,
    programme text not null,
    edition text not null,
    level text not null,
    specialty text not null,
    applicant uuid not null,
    employer uuid not null,
    association uuid not null,
    governing_day date not null,
    filed_at timestamptz not null,
    stage text not null,
    status text not null check (status in
        ('open', 'granted', 'not-granted', 'not-endorsed', 'not-accepted', 'lapsed', 'withdrawn')),
    publicity text not null check (publicity in ('none', 'running', 'over')),
    notices integer not null check (notices >= 0),
    open_objections integer not null check (open_objections >= 0),
    foreign key (programme, edition) references programme_edition
);

create unique index review_case_one_open on review_case (programme, applicant) where status = 'open';
create index review_case_applicant on review_case (applicant, filed_at desc);
create index review_case_employer on review_case (employer, filed_at desc);
create index review_case_association on review_case (association, filed_at desc);

-- What the applicant filed, taken from the profile on the day of filing.
create table case_filing (
    case_id uuid primary key references review_case,
    filing jsonb not null
);

create table case_event (
    case_id uuid not null references review_case,
    number integer not null check (number > 0),
    act text not null,
    stage text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    by_person uuid,
    facts jsonb not null,
    note text,
    primary key (case_id, number)
);

create function case_event_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what happened to a case is never changed or removed';
end
$$;

create trigger case_event_is_final before update or delete on case_event
    for each row execute function case_event_is_final();

create table case_clock (
    id uuid primary key,
    case_id uuid not null references review_case,
    stage text not null,
    begun_on date not null,
    working_days integer not null check (working_days > 0),
    due_on date not null,
    due_at timestamptz not null,
    provisional boolean not null,
    ended_at timestamptz,
    ended_by text check (ended_by in ('time', 'act')),
    check ((ended_at is null) = (ended_by is null)),
    check (due_on > begun_on)
);

create unique index case_clock_one_running on case_clock (case_id) where ended_at is null;
create index case_clock_due on case_clock (due_at) where ended_at is null;

create table case_publicity (
    id uuid primary key,
    case_id uuid not null references review_case,
    stage text not null,
    clock_id uuid not null unique references case_clock,
    unique (case_id, stage)
);

create table case_objection (
    id uuid primary key,
    case_id uuid not null references review_case,
    objector text not null,
    contact text not null,
    facts text not null,
    receipt text not null unique,
    received_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid,
    upheld boolean,
    answer text,
    check ((answered_at is null) = (upheld is null)),
    check ((answered_at is null) = (answer is null)),
    check ((answered_at is null) = (answered_by is null))
);

create index case_objection_case on case_objection (case_id, received_at);

create table case_attachment (
    case_id uuid not null references review_case,
    attachment uuid not null unique,
    purpose text not null check (purpose in ('material', 'supplement', 'tally')),
    added_at timestamptz not null,
    added_by uuid not null,
    primary key (case_id, attachment)
);
