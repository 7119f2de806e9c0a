-- What somebody has begun to fill in: one draft for each programme applied for, one for each case being corrected.
create table form_draft (
    id uuid primary key,
    version integer not null check (version > 0),
    person uuid not null,
    programme text not null,
    case_id uuid references review_case,
    choices jsonb not null,
    answers jsonb not null,
    saved_at timestamptz not null
);
create unique index form_draft_one_for_a_programme on form_draft (person, programme) where case_id is null;
create unique index form_draft_one_for_a_case on form_draft (case_id) where case_id is not null;

-- Attachments of drafts, until they hang on a case.
create table form_draft_file (
    attachment uuid primary key,
    draft uuid not null references form_draft
);
create index form_draft_file_draft on form_draft_file (draft);

-- The form as it was filed, and each version in which it was corrected: written once.
create table case_form (
    case_id uuid not null references review_case,
    number integer not null check (number > 0),
    answers jsonb not null,
    filed_at timestamptz not null,
    primary key (case_id, number)
);

alter table case_attachment drop constraint case_attachment_purpose_check;
alter table case_attachment add constraint case_attachment_purpose_check
    check (purpose in ('material', 'supplement', 'tally', 'form'));
