-- The pool of experts. Who is an expert, and until when, stands in organisation_position alone (role EXPERT); an admission
-- rests on such a seat and says which programme and level it opens.
create table expert_entry (
    id          uuid primary key,
    person      uuid not null,
    association uuid not null,
    entered_at  timestamptz not null,
    unique (association, person)
);
create index expert_entry_person on expert_entry (person);

create table expert_specialty (
    entry     uuid not null references expert_entry on delete cascade,
    specialty text not null check (specialty ~ '^[a-z0-9-]{2,60}$'),
    primary key (entry, specialty)
);
create index expert_specialty_by on expert_specialty (specialty, entry);

-- programme and level by their ids in the documents; an empty level opens every level of the programme.
create table expert_admission (
    id          uuid primary key,
    entry       uuid not null references expert_entry,
    -- The person of the entry, so that whose it is can be told from the row.
    person      uuid not null,
    programme   text not null check (length(programme) between 1 and 100),
    level       text not null check (length(level) <= 100),
    origin      text not null check (origin in ('APPLIED', 'NOMINATED')),
    statement   text not null check (length(statement) between 4 and 1000),
    first_day   date not null,
    last_day    date not null check (last_day >= first_day),
    state       text not null check (state in ('PROPOSED', 'ADMITTED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    seat        uuid,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    decided_why text check (length(decided_why) <= 1000),
    ended_on    date,
    ended_by    uuid,
    ended_why   text check (length(ended_why) <= 1000),
    version     integer not null default 0,
    constraint expert_admission_by_two check (decided_by <> proposed_by),
    check ((state in ('ADMITTED', 'ENDED')) = (seat is not null)),
    check ((state in ('PROPOSED', 'WITHDRAWN')) = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'ENDED') = (ended_on is not null))
);
create unique index expert_admission_once on expert_admission (entry, programme, level) where state in ('PROPOSED', 'ADMITTED');
create index expert_admission_open on expert_admission (programme, level, entry) where state = 'ADMITTED';
create index expert_admission_waiting on expert_admission (proposed_at, id) where state = 'PROPOSED';
create index expert_admission_person on expert_admission (person);
create index expert_admission_seat on expert_admission (seat) where seat is not null;
create index expert_admission_proposed_by on expert_admission (proposed_by);
create index expert_admission_decided_by on expert_admission (decided_by) where decided_by is not null;
create index expert_admission_ended_by on expert_admission (ended_by) where ended_by is not null;

-- What falls due with the term of a seat; written anew whenever the seat is given or ended.
create table expert_term_due (
    position    uuid not null,
    person      uuid not null,
    association uuid not null,
    what        text not null check (what in ('WARN', 'END')),
    due_on      date not null,
    last_day    date not null,
    done_at     timestamptz,
    primary key (position, what)
);
create index expert_term_due_open on expert_term_due (due_on, position) where done_at is null;
create index expert_term_due_person on expert_term_due (person);

-- Days on which an expert cannot come, and leave, during which nobody draws or names them.
create table expert_absence (
    id           uuid primary key,
    person       uuid not null,
    kind         text not null check (kind in ('UNAVAILABLE', 'LEAVE')),
    first_day    date not null,
    last_day     date not null check (last_day >= first_day),
    note         text not null check (length(note) <= 300),
    entered_at   timestamptz not null
);
create index expert_absence_person on expert_absence (person, first_day);

create table expert_invitation (
    id          uuid primary key,
    person      uuid not null,
    association uuid not null,
    -- What it is for, and under which id the inviting module knows it.
    occasion    text not null check (occasion ~ '^[a-z-]{2,40}$'),
    reference   uuid not null,
    title       text not null check (length(title) between 1 and 200),
    link        text not null check (length(link) between 1 and 300),
    invited_by  uuid not null,
    invited_at  timestamptz not null,
    state       text not null check (state in ('OPEN', 'DECLINED', 'DONE', 'WITHDRAWN')),
    reason      text check (length(reason) between 4 and 500),
    closed_at   timestamptz,
    check ((state = 'OPEN') = (closed_at is null)),
    check (state <> 'DECLINED' or reason is not null)
);
create unique index expert_invitation_once on expert_invitation (person, occasion, reference) where state = 'OPEN';
create index expert_invitation_open on expert_invitation (reference, occasion) where state = 'OPEN';
create index expert_invitation_person on expert_invitation (person, invited_at desc, id desc);
create index expert_invitation_by on expert_invitation (invited_by);

-- How an expert did the work, judged by chairs and secretaries. Insert only.
create table expert_mark (
    id          uuid primary key,
    person      uuid not null,
    association uuid not null,
    occasion    text not null check (length(occasion) between 2 and 200),
    grade       text not null check (grade in ('GOOD', 'FAIR', 'POOR')),
    reason      text not null check (length(reason) between 4 and 500),
    given_by    uuid not null,
    given_at    timestamptz not null,
    constraint expert_mark_by_another check (given_by <> person)
);
create index expert_mark_person on expert_mark (person, given_at desc, id desc);
create index expert_mark_by on expert_mark (given_by);

-- Whoever sits as an expert already is in the pool, and their terms fall due.
insert into expert_entry (id, person, association, entered_at)
select gen_random_uuid(), person, organisation, min(appointed_at) from organisation_position where role = 'EXPERT'
group by person, organisation;
insert into expert_term_due (position, person, association, what, due_on, last_day)
select p.id, p.person, p.organisation, w.what, case w.what when 'WARN' then p.until - 60 else p.until + 1 end, p.until
from organisation_position p cross join (values ('WARN'), ('END')) as w(what)
where p.role = 'EXPERT' and p.until is not null and p.until >= current_date;
