-- Which of two notices for a year holds is told by their order of import, not by a clock that may be set back.
alter table law_calendar_notice add column revision bigint;
update law_calendar_notice n set revision = o.place
    from (select id, row_number() over (order by imported_at, id) as place from law_calendar_notice) o where o.id = n.id;
alter table law_calendar_notice alter column revision set not null;
alter table law_calendar_notice add constraint law_calendar_notice_revision unique (revision);
drop index law_calendar_notice_by_year;
create unique index law_calendar_notice_by_year on law_calendar_notice (year, revision desc);
