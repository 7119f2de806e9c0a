-- The steps towards a district's association, finer than its founding state: each planned, taken, and proved by documents.
create table district_step (
    id          uuid primary key,
    district    text not null check (district ~ '^[0-9]{6}$'),
    step        text not null check (step ~ '^[a-z][a-z-]{1,40}$'),
    planned_on  date,
    planned_by  uuid,
    taken_on    date,
    document    text check (length(document) between 1 and 200),
    number      text check (length(number) between 2 and 40),
    recorded_by uuid,
    recorded_at timestamptz,
    version     integer not null,
    constraint district_step_once unique (district, step),
    check (taken_on is not null or planned_on is not null),
    check ((taken_on is null) = (document is null)),
    check ((taken_on is null) = (recorded_at is null)),
    check (taken_on is not null or recorded_by is null)
);
create index district_step_taken on district_step (step, taken_on);

-- What was recorded before steps were told apart: each state was reached by one of them.
insert into district_step (id, district, step, taken_on, document, recorded_by, recorded_at, version)
select id, district,
       case state when 'PREPARING' then 'initiators-meeting' when 'APPROVED' then 'approval'
                  when 'REGISTERED' then 'registration' else 'opening' end,
       taken_on, document, entered_by, entered_at, 1
from founding_step where state <> 'NONE';

create table district_file (
    attachment uuid primary key,
    district   text not null check (district ~ '^[0-9]{6}$'),
    about      text not null check (about in ('STEP', 'SUPPORT', 'VISIT')),
    thing      uuid not null,
    added_by   uuid not null,
    added_at   timestamptz not null
);
create index district_file_thing on district_file (thing, added_at);

-- Days by which every district should have its association; the one entered last is the current one.
create table district_target (
    id         uuid primary key,
    day        date not null,
    source     text not null check (length(source) between 2 and 200),
    instrument text,
    article    text,
    entered_by uuid,
    entered_at timestamptz not null,
    constraint district_target_once unique (day),
    check ((instrument is null) = (article is null))
);
insert into district_target (id, day, source, instrument, article, entered_at)
values ('0193a1b0-0000-7000-8000-000000202312', '2023-12-31', '力争在2023年底实现区县工程师协会全覆盖',
        'cq-engineers-support', '组织体系', '2023-01-01T00:00:00+08');
