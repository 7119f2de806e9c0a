create table committee_meeting (
    id         uuid primary key,
    committee  uuid not null,
    held_on    date not null,
    place      text not null check (length(place) between 2 and 120),
    subject    text not null check (length(subject) between 2 and 200),
    minutes    uuid not null unique,
    entered_by uuid not null,
    entered_at timestamptz not null
);
create index committee_meeting_day on committee_meeting (committee, held_on desc, id desc);

-- Everyone who sat on the committee on the day, and whether they were there.
create table committee_attendance (
    meeting uuid not null references committee_meeting,
    person  uuid not null,
    present boolean not null,
    primary key (meeting, person)
);
create index committee_attendance_person on committee_attendance (person);

-- What a meeting decided; with a day it is a task, until it is done or another takes it over.
create table committee_decision (
    meeting   uuid not null references committee_meeting,
    number    integer not null check (number >= 1),
    decision  text not null check (length(decision) between 2 and 500),
    due_on    date,
    done_on   date,
    handed_to uuid,
    primary key (meeting, number),
    check (done_on is null or due_on is not null)
);

create table committee_activity (
    id           uuid primary key,
    committee    uuid not null,
    held_on      date not null,
    title        text not null check (length(title) between 2 and 200),
    place        text not null check (length(place) between 2 and 120),
    participants integer not null check (participants >= 1),
    entered_by   uuid not null,
    entered_at   timestamptz not null
);
create index committee_activity_day on committee_activity (committee, held_on desc, id desc);
