-- A year is closed by two: one proposes, the treasurer confirms. Closings of before were ordered by one alone.
alter table dues_closing drop constraint dues_closing_state_check;
alter table dues_closing add constraint dues_closing_state_check check (state in ('PROPOSED', 'RUNNING', 'DONE', 'STOPPED'));
alter table dues_closing add column confirmed_by uuid;
alter table dues_closing add column confirmed_at timestamptz;
