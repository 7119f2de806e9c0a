-- An election by the Belenios protocol. The server keeps public keys and public credentials alone.
create table ballot_election (
    id           uuid primary key,
    uuid         text not null unique check (uuid ~ '^[1-9A-HJ-NP-Za-km-z]{14,}$'),
    association  uuid not null,
    name         text not null check (length(name) between 2 and 200),
    description  text not null check (length(description) <= 2000),
    questions    text[] not null check (cardinality(questions) between 1 and 60),
    -- Share of the voters that must say yes to a question.
    pass_part    integer not null check (pass_part between 1 and 100),
    pass_of      integer not null check (pass_of between pass_part and 100),
    supervisor   uuid not null,
    state        text not null check (state in ('SETUP', 'OPEN', 'CLOSED', 'DECIDED', 'SEALED', 'ANNULLED')),
    credentials  text,
    set_up_by    uuid not null,
    set_up_at    timestamptz not null,
    opened_at    timestamptz,
    closed_at    timestamptz,
    decided_at   timestamptz,
    -- Where the count would reveal votes: the count, sealed, and the signed statement that takes its place.
    sealed_count bytea,
    statement    text,
    signature    text,
    annulled_by  uuid,
    annulled_at  timestamptz,
    annulment    text,
    check ((state = 'ANNULLED') = (annulled_at is not null)),
    check ((state = 'SEALED') = (sealed_count is not null))
);
create index on ballot_election (association, set_up_at);

create table ballot_trustee (
    election    uuid not null references ballot_election,
    number      integer not null check (number between 1 and 9),
    person      uuid not null,
    public_key  text,
    -- The partial decryption, sealed until all are there.
    decryption  bytea,
    primary key (election, number),
    unique (election, person)
);

-- Who may vote, and whether they have; never how, when, or with which credential.
create table ballot_voter (
    election uuid not null references ballot_election,
    person   uuid not null,
    voted    boolean not null default false,
    primary key (election, person)
);

-- The chain of the election, public from its first link on. It only grows.
create table ballot_event (
    election   uuid not null references ballot_election,
    height     integer not null check (height >= 0),
    type       text not null,
    parent     text check ((height = 0) = (parent is null)),
    payload    text,
    hash       text not null check (length(hash) = 64),
    data       text[] not null,
    credential text check ((type = 'BALLOT') = (credential is not null)),
    tracker    text check ((type = 'BALLOT') = (tracker is not null)),
    primary key (election, height),
    unique (election, hash)
);
create unique index ballot_event_once on ballot_event (election, md5(credential)) where credential is not null;

create function ballot_event_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'the chain of an election only grows' using errcode = 'integrity_constraint_violation';
end $$;

create trigger ballot_event_is_final before update or delete on ballot_event
    for each row execute function ballot_event_is_final();
