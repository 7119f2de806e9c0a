-- How far a written review has come, and how often an appeal was made; what was granted may be revoked.
alter table review_case add column reviewers integer not null default 0 check (reviewers >= 0);
alter table review_case add column opinions integer not null default 0 check (opinions >= 0);
alter table review_case add column appeals integer not null default 0 check (appeals >= 0);
alter table review_case drop constraint review_case_status_check;
alter table review_case add constraint review_case_status_check check (status in
    ('open', 'granted', 'not-granted', 'not-endorsed', 'not-accepted', 'lapsed', 'withdrawn', 'revoked'));

-- Who was named to write an opinion on a case, and what they wrote. A round ends with the stage; an upheld appeal may
-- begin another. Who reviewed is not made public.
create table case_reviewer (
    case_id uuid not null references review_case,
    round integer not null check (round >= 0),
    person uuid not null,
    named_by uuid not null,
    named_at timestamptz not null,
    recommends boolean,
    opinion text,
    given_at timestamptz,
    primary key (case_id, round, person),
    check ((given_at is null) = (recommends is null)),
    check (given_at is not null or opinion is null)
);
create index case_reviewer_person on case_reviewer (person) where given_at is null;

-- What an award brought about, each effect once; what is taken back stays on record with its day.
create table case_effect (
    case_id uuid not null references review_case,
    effect text not null check (effect in
        ('membership', 'expert-term', 'register-entry', 'credential', 'publication', 'recommendation')),
    reference text not null,
    carried_at timestamptz not null,
    undone_at timestamptz,
    primary key (case_id, effect)
);

-- The public register of what was granted, by programme. Names are read from the filing, so that none is kept twice.
create table register_entry (
    case_id uuid primary key references review_case,
    programme text not null,
    level text not null,
    entered_on date not null,
    until date,
    revoked_on date,
    check (until is null or until > entered_on)
);
create index register_entry_programme on register_entry (programme, entered_on desc);
