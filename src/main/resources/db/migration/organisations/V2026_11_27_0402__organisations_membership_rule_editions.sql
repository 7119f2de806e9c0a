-- A changed charter changes the rule from a day on; what was decided under the old one stays as it was.
create table membership_rule_edition (
    id             uuid primary key,
    association    uuid not null references organisation,
    in_force       date not null,
    number_pattern text not null check (length(number_pattern) between 4 and 40),
    term_years     integer not null check (term_years between 1 and 10),
    source         text not null check (length(source) between 2 and 200),
    entered_by     uuid,
    entered_as     text,
    entered_at     timestamptz not null
);
create index membership_rule_edition_association on membership_rule_edition (association, in_force desc, entered_at desc);

insert into membership_rule_edition (id, association, in_force, number_pattern, term_years, source, entered_at)
select o.id, o.id, o.since, r.number_pattern, r.term_years, r.source, o.created_at
from membership_rule r join organisation o on o.id = r.association;

alter table membership_rule drop column number_pattern, drop column term_years, drop column source;
