-- What was on record before an entry was corrected: only the fields that changed, as they read then.
create table district_correction (
    id           uuid primary key,
    district     text not null check (district ~ '^[0-9]{6}$'),
    about        text not null check (about in ('STEP', 'SUPPORT')),
    thing        uuid not null,
    reason       text not null check (length(reason) between 2 and 300),
    corrected_by uuid not null,
    corrected_at timestamptz not null
);
create index district_correction_thing on district_correction (thing, corrected_at desc, id desc);

create table district_corrected_value (
    correction uuid not null references district_correction,
    field      text not null check (field ~ '^[a-zA-Z]{2,20}$'),
    position   integer not null check (position >= 1),
    former     text not null,
    primary key (correction, field)
);

-- The planned day of which the secretaries were reminded, and when they were reminded of a target.
alter table district_step add reminded_for date;
alter table district_target add reminded_at timestamptz;
create index district_step_planned on district_step (planned_on) where taken_on is null;
