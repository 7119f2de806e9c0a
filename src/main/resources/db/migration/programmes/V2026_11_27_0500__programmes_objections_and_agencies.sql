-- Who objects is told how far it has come; what the handlers note for themselves stays with them.
alter table case_objection add column taken_up_at timestamptz;
alter table case_objection add column taken_up_by uuid;
alter table case_objection add column internal_note text;
alter table case_objection add constraint case_objection_taken_up check ((taken_up_at is null) = (taken_up_by is null));

-- A programme that asks no employer has none; where a personnel agency stands in, employer is the agency.
alter table review_case alter column employer drop not null;
