-- What the government of each district gives its association: promised, then received.
create table district_support (
    id           uuid primary key,
    district     text not null check (district ~ '^[0-9]{6}$'),
    kind         text not null check (kind in ('PREMISES', 'FUNDS', 'STAFF', 'PROJECTS', 'SERVICES', 'OTHER')),
    year         integer not null check (year between 2000 and 2200),
    giver        text not null check (length(giver) between 2 and 120),
    what         text not null check (length(what) between 2 and 300),
    document     text not null check (length(document) between 2 and 200),
    amount_fen   bigint check (amount_fen > 0),
    status       text not null check (status in ('PROMISED', 'RECEIVED')),
    received_on  date,
    received_fen bigint check (received_fen > 0),
    entered_by   uuid not null,
    entered_at   timestamptz not null,
    received_by  uuid,
    version      integer not null,
    constraint district_support_once unique (district, year, kind, document),
    check ((status = 'RECEIVED') = (received_on is not null)),
    check ((status = 'RECEIVED') = (received_by is not null)),
    check (received_fen is null or amount_fen is not null and received_fen <= amount_fen and status = 'RECEIVED')
);
create index district_support_year on district_support (year desc, entered_at desc, id);
create index district_support_district on district_support (district, year desc, entered_at desc, id);

create table district_visit (
    id         uuid primary key,
    district   text not null check (district ~ '^[0-9]{6}$'),
    visited_on date not null,
    purpose    text not null check (length(purpose) between 2 and 200),
    findings   text not null check (length(findings) between 2 and 4000),
    entered_by uuid not null,
    entered_at timestamptz not null,
    version    integer not null,
    constraint district_visit_once unique (district, visited_on)
);
create index district_visit_day on district_visit (visited_on desc, id);

create table district_visitor (
    visit  uuid not null references district_visit,
    person uuid not null,
    primary key (visit, person)
);
create index district_visitor_person on district_visitor (person);

-- What is to be done after a visit. Who reminds whom is told once: each telling leaves its instant.
create table district_task (
    id         uuid primary key,
    visit      uuid not null references district_visit,
    district   text not null check (district ~ '^[0-9]{6}$'),
    what       text not null check (length(what) between 2 and 300),
    owner      uuid not null,
    due_on     date not null,
    remind_on  date,
    entered_by uuid not null,
    entered_at timestamptz not null,
    done_on    date,
    done_by    uuid,
    outcome    text check (length(outcome) between 2 and 1000),
    reminded_at timestamptz,
    overdue_told_at timestamptz,
    version    integer not null,
    check ((done_on is null) = (done_by is null)),
    check ((done_on is null) = (outcome is null))
);
create index district_task_visit on district_task (visit);
create index district_task_owner on district_task (owner);
create index district_task_open on district_task (due_on, id) where done_on is null;
create index district_task_to_remind on district_task (remind_on) where done_on is null and reminded_at is null;
create index district_task_to_tell on district_task (due_on) where done_on is null and overdue_told_at is null;
