-- Families: by the family id of DOCDB, else by the same set of priorities, else of one application alone.
create table patent_family (
    id  uuid primary key,
    key text not null unique check (length(key) between 3 and 2000)
);

-- One application at one office. Its number is missing where no record that came in gave it.
create table patent_application (
    id           uuid primary key,
    country      text not null check (country ~ '^[A-Z]{2}$'),
    number       text unique check (length(number) between 4 and 40),
    filed_on     date,
    type         text not null check (type in ('INVENTION', 'UTILITY_MODEL', 'DESIGN', 'PLANT', 'OTHER')),
    family_id    uuid not null references patent_family,
    priorities   text[] not null default '{}',
    status       text not null check (status in ('IN_FORCE', 'PENDING', 'ENDED')),
    ended_reason text check (ended_reason is null or status = 'ENDED'),
    ended_on     date check (ended_on is null or status = 'ENDED'),
    term_until   date,
    check (status <> 'ENDED' or ended_reason is not null)
);
create index patent_application_family on patent_application (family_id);
create index patent_application_term on patent_application (term_until) where status = 'IN_FORCE';

-- One published document. Rows are never deleted: what an office withdrew carries removed_at.
-- An index follows commits without gaps by reading only rows with changed < pg_snapshot_xmin(pg_current_snapshot()).
create table patent_publication (
    id             uuid primary key,
    application_id uuid not null references patent_application,
    country        text not null check (country ~ '^[A-Z]{2}$'),
    doc_number     text not null check (doc_number ~ '^[A-Z0-9]{1,20}$'),
    kind           text not null check (kind ~ '^([A-Z][0-9]?)?$'),
    number         text not null unique check (number = country || doc_number || kind),
    published_on   date,
    title          text not null,
    title_en       text not null default '',
    language       text not null check (language ~ '^[a-z]{2}$'),
    abstract       text not null default '',
    first_claim    text not null default '',
    claims         text not null default '',
    ipc            text[] not null default '{}',
    locarno        text[] not null default '{}',
    cpc            text[] not null default '{}',
    source         text not null check (length(source) between 2 and 20),
    content_hash   bytea not null check (length(content_hash) = 32),
    stored_at      timestamptz not null,
    removed_at     timestamptz,
    changed        xid8 not null default pg_current_xact_id()
);
create index patent_publication_application on patent_publication (application_id);
create index patent_publication_changed on patent_publication (changed);
create index patent_publication_doc on patent_publication (country, doc_number);

-- Applicants, inventors, assignees and agents as the document names them, and who they are once a person confirmed it.
create table patent_party (
    publication_id  uuid not null references patent_publication,
    role            text not null check (role in ('APPLICANT', 'INVENTOR', 'ASSIGNEE', 'AGENT')),
    position        smallint not null check (position >= 1),
    name            text not null check (length(name) between 1 and 1000),
    name_normalised text not null,
    address         text not null default '',
    country         text not null default '' check (country ~ '^([A-Z]{2})?$'),
    credit_code     text not null default '' check (credit_code ~ '^([0-9A-Z]{18})?$'),
    organisation_id uuid,
    person_id       uuid check (person_id is null or organisation_id is null),
    confirmed_by    uuid,
    confirmed_at    timestamptz,
    primary key (publication_id, role, position),
    check ((confirmed_by is null) = (person_id is null and organisation_id is null)),
    check ((confirmed_by is null) = (confirmed_at is null))
);
create index patent_party_name on patent_party (name_normalised, role);
create index patent_party_organisation on patent_party (organisation_id) where organisation_id is not null;
create index patent_party_person on patent_party (person_id) where person_id is not null;

-- What happened to an application, by the gazette, by a file of legal status, or implied by a publication.
create table patent_event (
    application_id uuid not null references patent_application,
    code           text not null check (code ~ '^[A-Z0-9-]{2,12}$'),
    kind           text not null,
    on_date        date not null,
    text           text not null default '',
    source         text not null,
    primary key (application_id, code, on_date, text)
);

-- What a document cites: another document by its number without separators, or literature by its words.
create table patent_citation (
    publication_id uuid not null references patent_publication,
    position       smallint not null check (position >= 1),
    cited_number   text check (length(cited_number) between 3 and 40),
    text           text not null default '',
    category       text not null default '',
    primary key (publication_id, position)
);
create index patent_citation_cited on patent_citation (cited_number) where cited_number is not null;

-- Imports with how far each came: records before position are done, whatever became of the process.
create table patent_import (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 255),
    file        uuid,
    file_hash   bytea not null check (length(file_hash) = 32),
    ordered_by  uuid,
    ordered_at  timestamptz not null,
    state       text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    position    bigint not null default 0 check (position >= 0),
    percent     smallint not null default 0 check (percent between 0 and 100),
    read        bigint not null default 0,
    stored      bigint not null default 0,
    corrected   bigint not null default 0,
    unchanged   bigint not null default 0,
    removed     bigint not null default 0,
    refused     bigint not null default 0,
    ended_at    timestamptz check ((ended_at is null) = (state = 'RUNNING'))
);
create index patent_import_order on patent_import (ordered_at desc, id desc);
create index patent_import_file on patent_import (file_hash);

-- Records that were refused, each with its place in the file and why.
create table patent_refusal (
    import_id uuid not null references patent_import,
    position  bigint not null,
    file      text not null,
    line      bigint not null,
    number    text not null default '',
    key       text not null,
    arguments text[] not null default '{}',
    primary key (import_id, position)
);

-- Whom a confirmed or proposed link does not mean: a proposal that was turned down is not made again.
create table patent_party_declined (
    id              uuid primary key,
    name_normalised text not null,
    organisation_id uuid,
    person_id       uuid,
    declined_by     uuid not null,
    declined_at     timestamptz not null,
    check ((organisation_id is null) <> (person_id is null))
);
create unique index patent_party_declined_once on patent_party_declined (name_normalised, coalesce(organisation_id, person_id));

create table patent_import_queue (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    constraint patent_import_queue_pk primary key (task_name, task_instance)
);
create index patent_import_queue_time on patent_import_queue (execution_time);

create function patent_publication_touched() returns trigger language plpgsql as $$
begin
    new.changed := pg_current_xact_id();
    return new;
end $$;
create trigger patent_publication_touched before update on patent_publication
    for each row execute function patent_publication_touched();

create function patent_application_touched() returns trigger language plpgsql as $$
begin
    update patent_publication set changed = default where application_id = new.id;
    return null;
end $$;
create trigger patent_application_touched after update on patent_application
    for each row when (old.* is distinct from new.*) execute function patent_application_touched();

create function patent_party_touched() returns trigger language plpgsql as $$
begin
    update patent_publication set changed = default where id = new.publication_id;
    return null;
end $$;
create trigger patent_party_touched after update on patent_party
    for each row when (old.* is distinct from new.*) execute function patent_party_touched();
