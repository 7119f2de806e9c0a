-- What this database is: one row, written when a house first starts on it.
create table store_house (
    single boolean primary key default true check (single),
    house uuid not null,
    demo boolean not null,
    founded_at timestamptz not null
);
