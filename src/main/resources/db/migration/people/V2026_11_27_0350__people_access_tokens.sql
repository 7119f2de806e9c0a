-- Tokens by which a program acts for a person through the HTTP API. Only a hash is kept: the token itself is shown once.
create table people_access_token (
    id         uuid primary key,
    person     uuid not null references people_person,
    name       text not null check (name <> ''),
    hash       bytea not null unique,
    scopes     text not null check (scopes <> ''),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_at    timestamptz
);
create index people_access_token_person on people_access_token (person, created_at);
