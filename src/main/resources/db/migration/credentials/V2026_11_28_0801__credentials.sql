-- A key by which an association issues credentials. The private half lies sealed while the key signs, and is gone after.
create table credential_key (
    id          uuid primary key,
    association uuid not null,
    number      integer not null check (number > 0),
    did         text not null,
    algorithm   text not null check (algorithm in ('ED25519', 'SM2')),
    public_key  text not null unique,
    sealed_key  bytea,
    made_at     timestamptz not null,
    made_by     uuid,
    -- When it ceased to sign; what it signed before goes on to hold.
    expires_at  timestamptz,
    -- When it was called back; nothing that it signed holds any more.
    revoked_at  timestamptz,
    ended_by    uuid,
    reason      text not null default '' check (length(reason) <= 500),
    unique (association, number),
    check ((sealed_key is null) = (expires_at is not null)),
    check (revoked_at is null or expires_at is not null),
    check (ended_by is null or expires_at is not null)
);
create unique index credential_key_signing on credential_key (association, algorithm) where expires_at is null;

-- A status list, and the entries in it that belong to nobody and are set, so that nobody can count the revoked.
create table credential_status_list (
    id          uuid primary key,
    number      integer not null unique check (number > 0),
    association uuid not null,
    purpose     text not null check (purpose in ('revocation', 'suspension')),
    decoys      bytea not null check (length(decoys) >= 16384),
    used        integer not null default 0,
    -- Counts the changes of what the list says.
    version     integer not null default 0,
    made_at     timestamptz not null
);

create table credential (
    id           uuid primary key,
    -- The unguessable address of its public page.
    address      text not null unique,
    number       text not null unique,
    association  uuid not null,
    template     text not null,
    holder       uuid,
    unit         uuid,
    holder_name  text not null,
    detail_zh    text not null check (length(detail_zh) <= 200),
    detail_en    text not null check (length(detail_en) <= 300),
    hours        integer check (hours between 1 and 10000),
    valid_from   date not null,
    valid_until  date check (valid_until >= valid_from),
    -- What it was given for: a membership, a term, a case, or what the office entered.
    source_kind  text not null check (source_kind in ('MEMBERSHIP', 'EXPERT_TERM', 'CASE', 'OFFICE')),
    source       uuid not null,
    case_id      uuid,
    list         uuid not null references credential_status_list,
    status_index integer not null check (status_index >= 0),
    state        text not null default 'STANDING' check (state in ('STANDING', 'SUSPENDED', 'REVOKED')),
    issued_at    timestamptz not null,
    issued_by    uuid,
    -- The signed credential and the key that signed it; gone once the person is erased.
    key          uuid references credential_key,
    document     text,
    unique (list, status_index),
    check (holder is not null or unit is not null),
    check ((document is null) = (key is null))
);
create unique index credential_once on credential (source_kind, source, template, coalesce(valid_until, 'infinity'))
    where state <> 'REVOKED';
create index credential_of_holder on credential (holder, issued_at);
create index credential_of_association on credential (association, issued_at);

-- What a credential was built on: it falls with it.
create table credential_basis (
    credential uuid not null references credential,
    basis      uuid not null references credential,
    primary key (credential, basis),
    check (credential <> basis)
);
create index credential_basis_of on credential_basis (basis);

-- Every change of the status of a credential, with its reason.
create table credential_change (
    id         uuid primary key,
    credential uuid not null references credential,
    state      text not null check (state in ('STANDING', 'SUSPENDED', 'REVOKED')),
    reason     text not null check (length(reason) between 1 and 500),
    changed_at timestamptz not null,
    changed_by uuid,
    -- The credential that it fell with.
    with_basis uuid references credential
);
create index credential_change_of on credential_change (credential, changed_at);
