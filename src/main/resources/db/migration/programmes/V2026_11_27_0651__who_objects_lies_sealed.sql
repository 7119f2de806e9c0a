-- Name and contact of whoever objects, sealed under a key outside the database; null once the words were struck.
-- What stands readable in the old columns is sealed at the next start and then empty.
alter table case_objection add column identity bytea;
alter table case_objection alter column objector drop not null;
alter table case_objection alter column contact drop not null;
alter table case_objection add constraint case_objection_identity check (identity is null or objector is null and contact is null);

-- What waits for an answer, the oldest first.
drop index case_objection_tips;
create index case_objection_waiting on case_objection (received_at, id) where answered_at is null;
