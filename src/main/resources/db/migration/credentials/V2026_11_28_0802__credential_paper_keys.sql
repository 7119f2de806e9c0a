-- The key that signs an association's certificates on paper, sealed, with its X.509 certificate.
create table credential_paper_key (
    association uuid primary key,
    sealed_key  bytea not null,
    certificate bytea not null,
    made_at     timestamptz not null
);
