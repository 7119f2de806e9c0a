-- Templates of the official forms and mappings for the official system, as staff loaded them: the newest counts, and a
-- row without content goes back to the sample that comes with the product.
create table document_template (
    id uuid primary key,
    programme text not null,
    form text not null check (form in ('application', 'publicity', 'review')),
    attachment uuid,
    loaded_by uuid not null,
    loaded_at timestamptz not null
);
create index document_template_newest on document_template (programme, form, loaded_at desc);

create table official_mapping (
    id uuid primary key,
    programme text not null,
    mapping text,
    loaded_by uuid not null,
    loaded_at timestamptz not null
);
create index official_mapping_newest on official_mapping (programme, loaded_at desc);

-- Results of the authority: a sheet that was sent in and is being looked at, and what was taken over from it. A number
-- is never overwritten: a correction is a new row with its reason, and the newest counts.
create table official_sheet (
    id uuid primary key,
    call uuid not null references programme_call,
    attachment uuid not null,
    sent_by uuid not null,
    sent_at timestamptz not null
);

create table official_result (
    case_id uuid not null references review_case,
    ordinal integer not null check (ordinal > 0),
    certificate_number text not null,
    issued_on date not null,
    authority text not null,
    why text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (case_id, ordinal),
    check ((ordinal = 1) = (why is null))
);
create index official_result_number on official_result (certificate_number);
