-- When continuing education was held, so that no hour is counted twice; and whether it may count as either kind of subject.
alter table people_cpd
    add column either     boolean not null default false,
    add column held       date,
    add column held_until date,
    add column began      text not null default '' check (began ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' or began = ''),
    add column ceased     text not null default '' check (ceased ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' or ceased = ''),
    add constraint people_cpd_held check (
        held is null and held_until is null and began = '' and ceased = ''
        or extract(year from held) = year and (held_until is null or held_until >= held and extract(year from held_until) = year)
           and (began = '') = (ceased = '') and (began = '' or began < ceased));
