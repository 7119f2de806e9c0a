-- A membership may go on in another association, or again in the same one after it had ended; the earlier one stays.
alter table membership
    add column continues   uuid references membership,
    -- A number kept from an earlier membership of the same member stands outside the unique index.
    add column number_kept boolean not null default false,
    add check (not number_kept or continues is not null),
    drop constraint membership_number,
    drop constraint membership_state_check,
    add constraint membership_state_check check (state in
        ('APPLIED', 'IN_REVIEW', 'ACTIVE', 'LAPSED', 'LEFT', 'TRANSFERRED', 'DECLINED', 'WITHDRAWN')),
    add check (state <> 'TRANSFERRED' or ended_on is not null);
create unique index membership_number on membership (association, number) where not number_kept;
create index membership_number_kept on membership (association, number) where number_kept;
create index membership_continues on membership (continues) where continues is not null;

create table membership_transfer (
    id             uuid primary key,
    membership     uuid not null references membership,
    -- The member, where the membership is a person's.
    person         uuid,
    from_association uuid not null references organisation,
    to_association uuid not null references organisation,
    effective_on   date not null,
    reason         text check (length(reason) <= 1000),
    asked_by       uuid not null,
    proposed       boolean not null,
    asked_at       timestamptz not null,
    state          text not null check (state in ('ASKED', 'AGREED', 'DONE', 'DECLINED', 'WITHDRAWN', 'FELL_THROUGH')),
    decided_by     uuid,
    decided_at     timestamptz,
    note           text check (length(note) <= 1000),
    continued_by   uuid references membership,
    version        integer not null default 0,
    check (from_association <> to_association),
    check ((state = 'DONE') = (continued_by is not null))
);
create unique index membership_transfer_once on membership_transfer (membership) where state in ('ASKED', 'AGREED');
create index membership_transfer_membership on membership_transfer (membership);
create index membership_transfer_person on membership_transfer (person) where person is not null;
create index membership_transfer_asked_by on membership_transfer (asked_by);
create index membership_transfer_decided_by on membership_transfer (decided_by) where decided_by is not null;
create index membership_transfer_from on membership_transfer (from_association, asked_at desc, id desc);
create index membership_transfer_to on membership_transfer (to_association, asked_at desc, id desc);
create index membership_transfer_latest on membership_transfer (asked_at desc, id desc);
create index membership_transfer_due on membership_transfer (effective_on) where state = 'AGREED';
