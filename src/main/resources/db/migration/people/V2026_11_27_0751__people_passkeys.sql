-- Passkeys. Only public keys lie here. The handle by which authenticators know an account says nothing about the person.
alter table people_account add column passkey_handle bytea unique;

create table people_passkey (
    id              uuid primary key,
    person          uuid not null references people_person,
    name            text not null check (length(name) between 1 and 60),
    credential      bytea not null unique,
    public_key      bytea not null,
    signature_count bigint not null check (signature_count >= 0),
    verified        boolean not null,
    transports      text not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    attestation     bytea not null,
    client_data     bytea not null,
    created_at      timestamptz not null,
    used_at         timestamptz
);
create index people_passkey_person on people_passkey (person, created_at);

-- Beside who looked: how the ways in were changed, for the person's eyes.
alter table people_look drop constraint people_look_what_check;
alter table people_look add constraint people_look_what_check check (what in (
    'profile', 'identity-number', 'data',
    'passkey-added', 'passkey-removed', 'passkey-copied', 'provider-linked', 'provider-unlinked',
    'password-set', 'second-factor-set', 'second-factor-dropped', 'recovery-codes-renewed'));
