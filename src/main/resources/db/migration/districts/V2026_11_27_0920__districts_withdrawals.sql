-- What was entered and never happened is withdrawn with a reason: a correction that leaves nothing of the entry standing.
alter table district_correction add withdrawal boolean not null default false;

-- A step that was withdrawn is open again, and keeps its row where nothing was planned. Its documents go with what was withdrawn.
alter table district_step drop constraint district_step_check;
alter table district_file add withdrawn_with uuid references district_correction;
create index district_file_withdrawn on district_file (withdrawn_with) where withdrawn_with is not null;

-- A support that was withdrawn stays in the list and counts nowhere; its document may be entered anew.
alter table district_support add withdrawn_at timestamptz;
alter table district_support drop constraint district_support_once;
create unique index district_support_once on district_support (district, year, kind, document) where withdrawn_at is null;
