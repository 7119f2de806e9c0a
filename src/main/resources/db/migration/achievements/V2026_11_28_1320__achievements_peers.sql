-- Libraries of others from which is harvested (OAI-PMH). How far a harvest has come stands here, so that it goes on after a restart.
create table achievement_peer (
    id              uuid primary key,
    name            text not null check (length(name) between 2 and 120),
    base_url        text not null unique check (length(base_url) <= 300),
    set_spec        text not null default '' check (length(set_spec) <= 60),
    every_hours     integer not null check (every_hours between 1 and 720),
    active          boolean not null default true,
    entered_at      timestamptz not null,
    next_at         timestamptz not null,
    leased_until    timestamptz,
    token           text,
    begun_at        timestamptz,
    harvested_until timestamptz,
    last_at         timestamptz,
    outcome         text,
    arguments       text[] not null default '{}',
    failures        integer not null default 0
);
create index achievement_peer_due on achievement_peer (next_at) where active;

-- What they told, as theirs: never given out again as ours.
create table achievement_harvested (
    peer        uuid not null references achievement_peer on delete cascade,
    identifier  text not null,
    stamp       timestamptz not null,
    deleted     boolean not null,
    title       text not null,
    creators    text[] not null,
    description text not null,
    issued      text not null,
    address     text not null,
    seen_at     timestamptz not null,
    primary key (peer, identifier)
);
create index achievement_harvested_title on achievement_harvested using gin (title gin_trgm_ops);
create index achievement_harvested_list on achievement_harvested (stamp desc, peer, identifier) where not deleted;
