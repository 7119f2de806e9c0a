-- A meeting of a panel on cases of a call. Its members are named or drawn; who they are is not public.
create table meeting (
    id           uuid primary key,
    association  uuid not null,
    call         uuid not null,
    title        text not null check (length(title) between 2 and 120),
    -- How the panel is formed, as the programme has it.
    kind         text not null,
    place        text not null check (length(place) between 2 and 200),
    starts_at    timestamptz not null,
    draw         uuid,
    state        text not null check (state in ('CALLED', 'OPEN', 'SIGNED', 'CANCELLED')),
    called_by    uuid not null,
    called_at    timestamptz not null,
    presided_by  uuid,
    opened_at    timestamptz,
    -- The case before the meeting.
    current_case uuid,
    closed_at    timestamptz,
    cancelled_by uuid,
    cancelled_at timestamptz,
    cancellation text,
    check ((state = 'CANCELLED') = (cancelled_at is not null)),
    check (state <> 'OPEN' or presided_by is not null)
);
create index on meeting (association, starts_at);

create table meeting_party (
    meeting uuid not null references meeting,
    person  uuid not null,
    part    text not null check (part in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'SUPERVISOR', 'TRUSTEE')),
    number  integer not null,
    primary key (meeting, person, part)
);
create index on meeting_party (person);
create unique index meeting_party_one_chair on meeting_party (meeting) where part in ('CHAIR');
create unique index meeting_party_one_seat on meeting_party (meeting, person) where part in ('CHAIR', 'VICE_CHAIR', 'MEMBER');

create table meeting_item (
    meeting uuid not null references meeting,
    number  integer not null,
    case_id uuid not null,
    primary key (meeting, number),
    unique (meeting, case_id)
);
create index on meeting_item (case_id);

-- Who came and left, each noted once and for good.
create table meeting_attendance (
    id      uuid primary key,
    meeting uuid not null references meeting,
    person  uuid not null,
    here    boolean not null,
    at      timestamptz not null
);
create index on meeting_attendance (meeting, at);

-- Cases on which the same members vote. A group of which nobody has voted yet is made anew where attendance changes.
create table meeting_group (
    id         uuid primary key,
    meeting    uuid not null references meeting,
    number     integer not null,
    attending  integer not null check (attending between 1 and 1000),
    election   uuid unique,
    state      text not null check (state in ('STANDING', 'REMADE', 'ANNULLED')),
    reason     text,
    made_at    timestamptz not null,
    ended_at   timestamptz,
    -- On paper: two tellers and the signed sheet.
    teller     uuid,
    teller2    uuid,
    sheet      uuid,
    counted_by uuid,
    counted_at timestamptz,
    unique (meeting, number),
    check ((state = 'STANDING') = (ended_at is null)),
    check ((counted_at is null) = (sheet is null)),
    check (counted_at is null or teller <> teller2)
);

create table meeting_group_case (
    group_id uuid not null references meeting_group,
    position integer not null,
    case_id  uuid not null,
    -- Of how many members the quorum was taken.
    counted  integer not null,
    -- Of the paper ballots.
    yes      integer,
    no       integer,
    abstain  integer,
    primary key (group_id, position),
    unique (group_id, case_id),
    check ((yes is null) = (no is null) and (yes is null) = (abstain is null)),
    check (yes >= 0 and no >= 0 and abstain >= 0)
);
create index on meeting_group_case (case_id);

create table meeting_group_voter (
    group_id uuid not null references meeting_group,
    person   uuid not null,
    primary key (group_id, person)
);

-- The minutes as they were signed.
create table meeting_minutes (
    meeting   uuid primary key references meeting,
    text      text not null,
    hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
    signed_by uuid not null,
    signed_at timestamptz not null
);

create function meeting_record_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what a meeting has on record is final' using errcode = 'integrity_constraint_violation';
end $$;

create trigger meeting_minutes_are_final before update or delete on meeting_minutes
    for each row execute function meeting_record_is_final();
