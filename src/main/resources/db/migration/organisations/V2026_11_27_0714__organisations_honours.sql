-- Honours of members, kept by an association; a wrong entry is withdrawn with its reason, never deleted.
create table honour (
    id            uuid primary key,
    association   uuid not null references organisation,
    person        uuid,
    unit          uuid references organisation,
    title         text not null check (length(title) between 2 and 120),
    granted_by    text not null check (length(granted_by) between 2 and 120),
    granted_on    date not null,
    document      text not null check (length(document) between 1 and 120),
    entered_by    uuid,
    entered_at    timestamptz not null,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid,
    withdrawn_why text check (length(withdrawn_why) between 1 and 500),
    version       integer not null default 0,
    check ((person is null) <> (unit is null)),
    check ((withdrawn_at is null) = (withdrawn_why is null))
);
create unique index honour_once_of_person on honour (person, title, granted_on) where withdrawn_at is null;
create unique index honour_once_of_unit on honour (unit, title, granted_on) where withdrawn_at is null;
create index honour_association on honour (association, granted_on desc, id desc);
create index honour_latest on honour (granted_on desc, id desc);
create index honour_person on honour (person) where person is not null;
create index honour_unit on honour (unit) where unit is not null;
create index honour_entered_by on honour (entered_by) where entered_by is not null;
create index honour_withdrawn_by on honour (withdrawn_by) where withdrawn_by is not null;
create index honour_title on honour using gin (title gin_trgm_ops);
