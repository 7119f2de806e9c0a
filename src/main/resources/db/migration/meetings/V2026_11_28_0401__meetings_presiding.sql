-- Whom the members who vote on a case want to preside over it, while nobody who may is there.
create table meeting_choice (
    meeting uuid not null references meeting,
    case_id uuid not null,
    person  uuid not null,
    chosen  uuid not null,
    at      timestamptz not null,
    primary key (meeting, case_id, person)
);
create index on meeting_choice (case_id);

-- Whom they chose, each noted once and for good.
create table meeting_presider (
    id      uuid primary key,
    meeting uuid not null references meeting,
    case_id uuid not null,
    person  uuid not null,
    at      timestamptz not null
);
create index on meeting_presider (meeting, at);
create index on meeting_presider (case_id);

-- Minutes are signed in parts: whoever signs, signs what exists for them, and somebody else the rest.
alter table meeting_minutes add column part integer not null default 1 check (part >= 1);
alter table meeting_minutes alter column part drop default;
alter table meeting_minutes drop constraint meeting_minutes_pkey;
alter table meeting_minutes add primary key (meeting, part);

create table meeting_minutes_case (
    meeting uuid not null,
    part    integer not null,
    case_id uuid not null,
    primary key (meeting, case_id),
    foreign key (meeting, part) references meeting_minutes (meeting, part)
);
create index on meeting_minutes_case (case_id);
insert into meeting_minutes_case (meeting, part, case_id)
    select s.meeting, s.part, i.case_id from meeting_minutes s join meeting_item i on i.meeting = s.meeting;

create trigger meeting_minutes_cases_are_final before update or delete on meeting_minutes_case
    for each row execute function meeting_record_is_final();
create trigger meeting_presiders_are_final before delete on meeting_presider
    for each row execute function meeting_record_is_final();
