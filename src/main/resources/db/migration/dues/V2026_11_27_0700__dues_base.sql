-- An association that collects dues. All that hangs on it carries its id.
create table dues_account (
    association uuid primary key,
    created_at  timestamptz not null
);

create table dues_resolution (
    id          uuid primary key,
    association uuid not null references dues_account,
    number      text not null check (length(number) between 1 and 80),
    title       text not null check (length(title) between 2 and 200),
    body        text not null check (body in ('GENERAL_ASSEMBLY', 'REPRESENTATIVE_ASSEMBLY', 'COUNCIL', 'STANDING_COUNCIL')),
    adopted_on  date not null,
    entered_by  uuid,
    entered_at  timestamptz not null,
    unique (association, number)
);

-- What members of one grade owe for each of these years. The grade '' is that of whoever was given no other.
create table dues_class (
    id          uuid primary key,
    association uuid not null references dues_account,
    name        text not null check (length(name) between 1 and 60),
    payer       text not null check (payer in ('PERSON', 'UNIT')),
    grade       text not null check (length(grade) <= 40),
    from_year   integer not null check (from_year between 2000 and 2200),
    to_year     integer check (to_year >= from_year),
    cents       bigint not null check (cents between 1 and 100000000000),
    due_month   integer not null check (due_month between 1 and 12),
    due_day     integer not null check (due_day between 1 and 31),
    resolution  uuid not null references dues_resolution,
    entered_by  uuid,
    entered_at  timestamptz not null,
    constraint dues_class_once exclude using gist
        (association with =, payer with =, grade with =, int4range(from_year, to_year, '[]') with &&)
);

-- A ground on which a due is reduced, by so many of a hundred.
create table dues_relief (
    id          uuid primary key,
    association uuid not null references dues_account,
    name        text not null check (length(name) between 1 and 60),
    percent     integer not null check (percent between 1 and 100),
    from_year   integer not null check (from_year between 2000 and 2200),
    to_year     integer check (to_year >= from_year),
    resolution  uuid not null references dues_resolution,
    entered_by  uuid,
    entered_at  timestamptz not null,
    constraint dues_relief_once exclude using gist
        (association with =, name with =, int4range(from_year, to_year, '[]') with &&)
);

-- How the dues of these years are shared among associations, in parts of their sum.
create table dues_share_rule (
    id          uuid primary key,
    association uuid not null references dues_account,
    from_year   integer not null check (from_year between 2000 and 2200),
    to_year     integer check (to_year >= from_year),
    resolution  uuid not null references dues_resolution,
    entered_by  uuid,
    entered_at  timestamptz not null,
    constraint dues_share_rule_once exclude using gist
        (association with =, int4range(from_year, to_year, '[]') with &&)
);
create table dues_share_part (
    rule        uuid not null references dues_share_rule,
    beneficiary uuid not null,
    parts       integer not null check (parts between 1 and 1000000),
    primary key (rule, beneficiary)
);

-- How many days after the due date (before it, where negative) each reminder may go out.
create table dues_reminder_plan (
    id          uuid primary key,
    association uuid not null references dues_account,
    from_year   integer not null check (from_year between 2000 and 2200),
    to_year     integer check (to_year >= from_year),
    days        integer[] not null check (cardinality(days) between 1 and 9),
    resolution  uuid not null references dues_resolution,
    entered_by  uuid,
    entered_at  timestamptz not null,
    constraint dues_reminder_plan_once exclude using gist
        (association with =, int4range(from_year, to_year, '[]') with &&)
);

-- A year of dues of one association. The row is held by whoever gives a receipt number or changes what is owed.
create table dues_year (
    association  uuid not null references dues_account,
    year         integer not null check (year between 2000 and 2200),
    state        text not null check (state in ('OPEN', 'CLOSING', 'CLOSED')),
    last_receipt integer not null default 0 check (last_receipt >= 0),
    charged_at   timestamptz,
    charged_by   uuid,
    closed_at    timestamptz,
    primary key (association, year)
);

create table dues_grade (
    membership uuid not null,
    from_year  integer not null check (from_year between 2000 and 2200),
    grade      text not null check (length(grade) <= 40),
    set_by     uuid,
    set_at     timestamptz not null,
    primary key (membership, from_year)
);

-- What one member owes an association for a year. CARRIED comes from a year that was closed, REVIVED from a receipt of
-- a closed year that was taken back.
create table dues_charge (
    id            uuid primary key,
    association   uuid not null references dues_account,
    year          integer not null,
    kind          text not null check (kind in ('SUBSCRIPTION', 'CARRIED', 'REVIVED')),
    membership    uuid not null,
    person        uuid,
    unit          uuid,
    member_number text not null,
    class         uuid not null references dues_class,
    full_cents    bigint not null check (full_cents > 0),
    cents         bigint not null check (cents between 0 and full_cents),
    paid_cents    bigint not null default 0 check (paid_cents between 0 and cents),
    due_on        date not null,
    carried_from  uuid unique references dues_charge,
    revived_from  uuid unique,
    charged_at    timestamptz not null,
    version       integer not null default 0,
    foreign key (association, year) references dues_year,
    check ((person is null) <> (unit is null)),
    check ((kind = 'CARRIED') = (carried_from is not null)),
    check ((kind = 'REVIVED') = (revived_from is not null))
);
create unique index dues_charge_once on dues_charge (membership, year) where kind = 'SUBSCRIPTION';
create index dues_charge_list on dues_charge (association, year, member_number, id);
create index dues_charge_open on dues_charge (association, year, due_on, id) where paid_cents < cents;
create index dues_charge_membership on dues_charge (membership);
create index dues_charge_person on dues_charge (person) where person is not null;
create index dues_charge_unit on dues_charge (unit) where unit is not null;
create index dues_charge_number on dues_charge (member_number text_pattern_ops);

create table dues_reduction (
    charge     uuid primary key references dues_charge,
    relief     uuid not null references dues_relief,
    off_cents  bigint not null check (off_cents > 0),
    reason     text not null check (length(reason) between 2 and 300),
    granted_by uuid not null,
    granted_at timestamptz not null
);

-- How the columns of a bank's statement were read the last time, by account and by the names of its columns.
create table dues_statement_format (
    id          uuid primary key,
    association uuid not null references dues_account,
    account     text not null check (length(account) between 1 and 60),
    header      text not null,
    columns     jsonb not null,
    used_at     timestamptz not null,
    unique (association, account, header)
);

create table dues_statement (
    id          uuid primary key,
    association uuid not null references dues_account,
    account     text not null check (length(account) between 1 and 60),
    file        uuid not null,
    name        text not null,
    sha256      text not null,
    state       text not null check (state in ('MAPPING', 'READ')),
    imported_by uuid not null,
    imported_at timestamptz not null,
    unique (association, sha256)
);

create table dues_statement_line (
    id           uuid primary key,
    association  uuid not null references dues_account,
    statement    uuid not null references dues_statement,
    number       integer not null,
    booked_on    date,
    cents        bigint not null,
    payer        text not null,
    note         text not null,
    reference    text not null,
    identity     text not null,
    state        text not null check (state in ('READY', 'HELD', 'BOOKED', 'DUPLICATE', 'ASIDE', 'OUTGOING', 'UNREADABLE')),
    reason       text not null default '',
    membership   uuid,
    booked_cents bigint not null default 0 check (booked_cents >= 0),
    decided_by   uuid,
    decided_at   timestamptz,
    remark       text not null default '' check (length(remark) <= 300),
    unique (statement, number),
    check (state in ('OUTGOING', 'UNREADABLE', 'DUPLICATE') or booked_cents <= cents)
);
create unique index dues_statement_line_once on dues_statement_line (association, identity)
    where state not in ('DUPLICATE', 'UNREADABLE');
create index dues_statement_line_held on dues_statement_line (association, state);

-- Receipts: numbers 1, 2, 3 … in each year of an association. An annulled one keeps its number.
create table dues_receipt (
    id           uuid primary key,
    association  uuid not null references dues_account,
    year         integer not null,
    number       integer not null check (number >= 1),
    kind         text not null check (kind in ('PAYMENT', 'CORRECTION')),
    charge       uuid not null references dues_charge,
    person       uuid,
    unit         uuid,
    cents        bigint not null,
    paid_on      date not null,
    method       text not null check (method in ('CASH', 'TRANSFER', 'STATEMENT', 'OTHER')),
    reference    text not null check (length(reference) <= 200),
    line         uuid references dues_statement_line,
    corrects     uuid unique references dues_receipt,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    annulled_at  timestamptz,
    annulled_by  uuid,
    annul_reason text,
    foreign key (association, year) references dues_year,
    unique (association, year, number),
    check ((kind = 'PAYMENT') = (cents > 0)),
    check ((kind = 'CORRECTION') = (corrects is not null)),
    check ((annulled_at is null) = (annul_reason is null))
);
create index dues_receipt_charge on dues_receipt (charge);
create index dues_receipt_person on dues_receipt (person) where person is not null;
create index dues_receipt_unit on dues_receipt (unit) where unit is not null;
create index dues_receipt_line on dues_receipt (line) where line is not null;
alter table dues_charge add constraint dues_charge_revived foreign key (revived_from) references dues_receipt;

create table dues_reminder (
    charge  uuid not null references dues_charge,
    step    integer not null check (step between 1 and 9),
    sent_at timestamptz not null,
    sent_by uuid not null,
    primary key (charge, step)
);

create table dues_closing (
    id            uuid primary key,
    association   uuid not null references dues_account,
    year          integer not null,
    state         text not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
    step          text not null check (step in ('FREEZE', 'CHECK', 'CARRY', 'SHARE', 'SEAL', 'END')),
    carried_after uuid references dues_charge,
    carried       integer not null default 0,
    carried_cents bigint not null default 0,
    to_carry      integer not null default 0,
    receipts      integer not null default 0,
    annulled      integer not null default 0,
    charged_cents bigint not null default 0,
    reduced_cents bigint not null default 0,
    paid_cents    bigint not null default 0,
    ordered_by    uuid not null,
    ordered_at    timestamptz not null,
    ended_at      timestamptz,
    fault         text,
    foreign key (association, year) references dues_year
);
create unique index dues_closing_once on dues_closing (association, year) where state <> 'STOPPED';
create table dues_closing_share (
    closing     uuid not null references dues_closing,
    beneficiary uuid not null,
    parts       integer not null,
    cents       bigint not null,
    primary key (closing, beneficiary)
);
create table dues_closing_queue (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint dues_closing_queue_pk primary key (task_name, task_instance)
);
create index dues_closing_queue_time on dues_closing_queue (execution_time);

-- After a year is closed nothing of it changes but whom a row belongs to, where two persons turn out to be one.
create function dues_closed_year_stands() returns trigger language plpgsql as $$
declare
    whose uuid;
    of_year integer;
begin
    if tg_op = 'INSERT' then
        whose := new.association;
        of_year := new.year;
    else
        whose := old.association;
        of_year := old.year;
    end if;
    if exists (select 1 from dues_year y where y.association = whose and y.year = of_year and y.state = 'CLOSED') then
        if tg_op = 'UPDATE' and to_jsonb(new) - array['person', 'unit', 'recorded_by', 'annulled_by']
                = to_jsonb(old) - array['person', 'unit', 'recorded_by', 'annulled_by'] then
            return new;
        end if;
        raise exception 'the dues year % of % is closed', of_year, whose using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger dues_charge_of_closed_year before insert or update or delete on dues_charge
    for each row execute function dues_closed_year_stands();
create trigger dues_receipt_of_closed_year before insert or update or delete on dues_receipt
    for each row execute function dues_closed_year_stands();
