-- What an import came to holds what people wrote, so it is sealed like the file itself. A readable report cannot be
-- sealed in place; the check can be made again.
alter table files_import_job drop column report;
alter table files_import_job add column report bytea;

-- Rows that were mended on the page: which, by whom and when stays; what was written (sealed) goes with the file.
create table files_import_mend (
    job uuid not null constraint files_import_mend_job references files_import_job (id) on delete cascade,
    row_number int not null check (row_number > 1),
    columns text[] not null,
    cells bytea,
    mended_by uuid not null,
    mended_at timestamptz not null,
    constraint files_import_mend_pk primary key (job, row_number)
);
