-- A call is one opening of a programme under one edition. It is opened once and closed once, never opened again.
create table programme_call (
    id uuid primary key,
    version integer not null check (version > 0),
    programme text not null,
    edition text not null,
    name_zh text not null,
    name_en text not null,
    opens_on date not null,
    closes_on date not null,
    counts_on date not null,
    approval_number text,
    approving_authority text,
    opened_by uuid not null,
    opened_at timestamptz not null,
    closed_by uuid,
    closed_at timestamptz,
    closed_why text,
    foreign key (programme, edition) references programme_edition,
    check (opens_on <= closes_on),
    check ((approval_number is null) = (approving_authority is null)),
    check ((closed_at is null) = (closed_by is null)),
    check ((closed_at is null) = (closed_why is null)),
    constraint programme_call_one_at_a_time
        exclude using gist (programme with =, daterange(opens_on, closes_on, '[]') with &&) where (closed_at is null)
);
