-- Imported notices of holidays. Rows are only ever added; of two notices for a year the later id holds.
create table law_calendar_notice (
    id uuid primary key,
    year integer not null check (year between 2008 and 2199),
    papers text not null,
    imported_at timestamptz not null,
    imported_by uuid
);
create index law_calendar_notice_by_year on law_calendar_notice (year, id desc);

create table law_calendar_day (
    notice uuid not null references law_calendar_notice (id),
    on_date date not null,
    off boolean not null,
    name text not null,
    primary key (notice, on_date)
);
