-- Accounts at an identity provider that are linked to persons: found by issuer and subject, never by an address.
create table people_provider_link (
    id        uuid primary key,
    person    uuid not null references people_person,
    issuer    text not null,
    subject   text not null check (length(subject) between 1 and 255),
    label     text not null,
    linked_at timestamptz not null,
    used_at   timestamptz,
    unique (issuer, subject),
    unique (person, issuer)
);

-- Invitations to link, sent to a person's inbox and registered mail. Here lies a digest of the token alone.
create table people_provider_invitation (
    token      bytea primary key,
    person     uuid not null references people_person,
    invited_by uuid not null references people_person,
    invited_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > invited_at),
    used_at    timestamptz
);
create index people_provider_invitation_person on people_provider_invitation (person);
create index people_provider_invitation_by on people_provider_invitation (invited_by);
