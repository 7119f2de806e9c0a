-- Who represents a unit that is a member of an association, by term; one at a time.
create table unit_representative (
    id          uuid primary key,
    membership  uuid not null references membership,
    person      uuid not null,
    first_day   date not null,
    last_day    date,
    document    text not null check (length(document) between 1 and 200),
    entered_by  uuid,
    entered_at  timestamptz not null,
    version     integer not null default 0,
    constraint unit_representative_term check (last_day is null or last_day >= first_day),
    constraint unit_representative_one exclude using gist
        (membership with =, daterange(first_day, last_day, '[]') with &&) deferrable initially immediate
);
create index unit_representative_person on unit_representative (person);
create index unit_representative_entered_by on unit_representative (entered_by) where entered_by is not null;
