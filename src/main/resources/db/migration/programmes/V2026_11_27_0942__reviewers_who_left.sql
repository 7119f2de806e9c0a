-- A reviewer who declined, or was found to be tied to the case, is none any more; what they saved stays with their seat.
alter table case_reviewer add column left_at timestamptz;
alter table case_reviewer add constraint case_reviewer_left check (left_at is null or given_at is null);
