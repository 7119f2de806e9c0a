-- Papers a score rests on, of the committee itself or of the secretary.
create table committee_score_file (
    attachment uuid primary key,
    evaluation uuid not null references committee_evaluation,
    number     integer not null check (number >= 1),
    side       text not null check (side in ('SELF', 'SECRETARY')),
    added_by   uuid not null,
    added_at   timestamptz not null
);
create index committee_score_file_evaluation on committee_score_file (evaluation, number, added_at, attachment);
