-- How each membership stood from day to day, for the figures of any past day. A row holds from its first day up to, not
-- including, its end; a membership has no two rows on one day and none missing between its first and today.
create table membership_standing (
    membership  uuid not null references membership,
    association uuid not null references organisation,
    unit        boolean not null,
    state       text not null check (state in
        ('APPLIED', 'IN_REVIEW', 'ACTIVE', 'LAPSED', 'LEFT', 'TRANSFERRED', 'DECLINED', 'WITHDRAWN')),
    district    text,
    first_day   date not null,
    end_day     date,
    primary key (membership, first_day),
    check (end_day > first_day)
);
create unique index membership_standing_open on membership_standing (membership) where end_day is null;
create index membership_standing_day on membership_standing (first_day, end_day)
    include (association, unit, district, state);
create index membership_standing_association on membership_standing (association, first_day, end_day)
    include (unit, district, state);

-- What is known of memberships older than this table.
with known as (
    select m.id, m.association, m.unit is not null as unit, m.state, coalesce(p.district, u.district) as district,
           m.applied_on, m.admitted_on, m.term_to, m.ended_on
    from membership m
    left join people_person p on p.id = m.person
    left join organisation u on u.id = m.unit
), spans as (
    select *, 'APPLIED' as stood, applied_on as begins,
           case when admitted_on is not null then admitted_on when state in ('DECLINED', 'WITHDRAWN') then ended_on end as ends
    from known
    union all
    select *, 'ACTIVE', admitted_on,
           case state when 'LAPSED' then term_to + 1 when 'LEFT' then ended_on when 'TRANSFERRED' then ended_on end
    from known where admitted_on is not null
    union all
    select *, state, case state when 'LAPSED' then term_to + 1 else ended_on end, null::date
    from known where state in ('LAPSED', 'LEFT', 'TRANSFERRED', 'DECLINED', 'WITHDRAWN')
)
insert into membership_standing (membership, association, unit, state, district, first_day, end_day)
select distinct on (id, begins) id, association, unit, stood, district, begins, ends
from spans where begins is not null and (ends is null or ends > begins)
order by id, begins, ends nulls first;
