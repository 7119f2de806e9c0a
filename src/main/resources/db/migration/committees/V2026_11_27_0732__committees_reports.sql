-- The template of yearly reports as an association adopts it; until one is, the one that comes with the product is used.
create table committee_report_template (
    id          uuid primary key,
    association uuid not null,
    first_year  integer not null check (first_year between 2000 and 2200),
    sections    text not null check (length(sections) between 10 and 20000),
    source      text not null check (length(source) between 2 and 200),
    entered_by  uuid not null,
    entered_at  timestamptz not null
);
create index committee_report_template_year on committee_report_template (association, first_year desc, entered_at desc, id desc);

create table committee_report (
    id           uuid primary key,
    committee    uuid not null,
    year         integer not null,
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    written_by   uuid not null,
    changed_at   timestamptz not null,
    submitted_at timestamptz,
    answered_by  uuid,
    answered_at  timestamptz,
    remark       text check (length(remark) <= 1000),
    version      integer not null default 0,
    constraint committee_report_once unique (committee, year),
    check (state not in ('SUBMITTED', 'ACCEPTED', 'RETURNED') or submitted_at is not null),
    check (state not in ('ACCEPTED', 'RETURNED') or answered_by is not null and answered_at is not null),
    check (state <> 'RETURNED' or remark is not null)
);

-- The sections of a report are those of the template on the day it was begun, whatever becomes of the template.
create table committee_report_part (
    report    uuid not null references committee_report,
    number    integer not null check (number >= 1),
    title_zh  text not null,
    title_en  text not null,
    prompt_zh text not null,
    prompt_en text not null,
    text      text not null check (length(text) <= 8000),
    primary key (report, number)
);
