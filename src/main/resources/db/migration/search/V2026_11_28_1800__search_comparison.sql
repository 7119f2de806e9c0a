-- When an index was last compared with the database, and how many of its documents were not as they stand there.
create table search_comparison (
    index_name  text primary key,
    compared_at timestamptz not null,
    differences integer not null check (differences >= 0)
);
