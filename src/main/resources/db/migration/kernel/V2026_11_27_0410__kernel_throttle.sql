-- What is tried too often; the bucket is a keyed digest.
create table throttle (
    bucket     bytea primary key,
    failures   integer not null,
    free_at    timestamptz not null,
    failed_at  timestamptz not null
);
