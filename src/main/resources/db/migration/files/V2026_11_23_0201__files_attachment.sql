-- What came in, kept under the data directory by the hash of its content. Nothing refused has a row.
create table files_attachment (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    received_at timestamptz not null,
    received_by uuid not null,
    quarantined_at timestamptz,
    quarantine_reason text,
    constraint files_attachment_quarantine check ((quarantined_at is null) = (quarantine_reason is null))
);
create index files_attachment_sha256 on files_attachment (sha256);
