-- Ways in. Every secret is a hash or sealed under the key of the house.
create table people_account (
    person             uuid primary key references people_person,
    password           text,
    password_set_at    timestamptz,
    second_factor      bytea,
    second_factor_at   timestamptz,
    last_step          bigint not null default 0,
    first_signed_in_at timestamptz,
    last_signed_in_at  timestamptz
);

create table people_recovery_code (
    person  uuid not null references people_account,
    hash    bytea not null,
    used_at timestamptz,
    primary key (person, hash)
);

-- A challenge belongs to the browser that asked for it: wrong tries elsewhere cannot spend its tries.
create table people_code (
    challenge  bytea primary key,
    address    bytea not null,
    client     text not null,
    person     uuid references people_person,
    hash       bytea not null,
    tries      integer not null default 0,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index people_code_address on people_code (address, sent_at);
create index people_code_client on people_code (client, sent_at);

-- Growing delay after failures, for one pair of account and client, or account and known device.
create table people_throttle (
    bucket     bytea primary key,
    failures   integer not null,
    free_at    timestamptz not null,
    failed_at  timestamptz not null
);

create table people_device (
    token      bytea not null,
    person     uuid not null references people_person,
    known_from timestamptz not null,
    seen_at    timestamptz not null,
    primary key (token, person)
);
create index people_device_person on people_device (person);

create table people_set_up_link (
    token     bytea primary key,
    issued_at timestamptz not null,
    used_at   timestamptz
);
