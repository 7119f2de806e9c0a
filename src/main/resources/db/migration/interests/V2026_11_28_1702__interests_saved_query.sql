-- Searches of patents that someone keeps under a name, to run them again. Nobody is told of anything by them.
create table interest_saved_query (
    id       uuid primary key,
    owner    uuid not null,
    name     text not null check (length(name) between 1 and 60),
    query    text not null check (length(query) <= 2000),
    narrowed text[] not null check (cardinality(narrowed) <= 20),
    saved_at timestamptz not null,
    check (query <> '' or cardinality(narrowed) > 0)
);
create index interest_saved_query_owner on interest_saved_query (owner, name);
