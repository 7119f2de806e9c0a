-- A case is of a kind its document names, may belong to a call, and may be a unit's. Years are counted on the day that
-- its call sets, else on the day of filing.
alter table review_case add column kind text not null default 'review';
alter table review_case add column call uuid;
alter table review_case add column unit uuid;
alter table review_case add column counted_on date;
update review_case set counted_on = governing_day;
alter table review_case alter column counted_on set not null;
alter table review_case alter column kind drop default;

-- One open case for each programme and applicant; a unit counts as itself, whoever acts for it.
drop index review_case_one_open;
create unique index review_case_one_open on review_case (programme, coalesce(unit, applicant)) where status = 'open';
create index review_case_call on review_case (call) where call is not null;
create index review_case_unit on review_case (unit, filed_at desc) where unit is not null;
