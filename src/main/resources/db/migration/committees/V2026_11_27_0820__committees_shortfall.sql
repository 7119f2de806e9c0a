-- The days from which on a committee is below the least number of members, as its terms stand; looked at when they come.
create table committee_shortfall (
    committee uuid not null,
    begins_on date not null,
    told_at   timestamptz,
    primary key (committee, begins_on)
);
create index committee_shortfall_due on committee_shortfall (begins_on) where told_at is null;

-- Committees that were there before are looked at once.
insert into committee_shortfall (committee, begins_on)
select o.id, current_date from organisation o
where o.kind = 'COMMITTEE' and o.until is null and exists (select 1 from committee_rule r where r.association = o.association);
