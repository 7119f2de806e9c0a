-- What stands behind a candidate of a vote for a call is a case: by this name the information barrier finds it (docs/adr/0010).
alter table public_vote_candidate add column case_id uuid generated always as (subject) stored;
create index public_vote_candidate_case on public_vote_candidate (case_id) where case_id is not null;
