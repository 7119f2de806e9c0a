-- Which edition is in force is kept here: of each programme the one adopted last. An edition that came with the product
-- is brought at start; one written in the house is adopted by a second person.
create sequence programme_adoption;
alter table programme_edition add column origin text not null default 'bundled' check (origin in ('bundled', 'written'));
alter table programme_edition add column adoption bigint unique;
alter table programme_edition add column adopted_at timestamptz;
alter table programme_edition add column written_by uuid;
alter table programme_edition add column adopted_by uuid;
update programme_edition set adoption = placed.place, adopted_at = stored_at
from (select programme, edition, row_number() over (order by stored_at, programme, edition) as place from programme_edition) placed
where placed.programme = programme_edition.programme and placed.edition = programme_edition.edition;
select setval('programme_adoption', (select coalesce(max(adoption), 0) + 1 from programme_edition), false);
alter table programme_edition add check ((adoption is null) = (adopted_at is null));
alter table programme_edition add check (adopted_by is null or adopted_by <> written_by);

-- An edition that is being written; the document is kept as it was typed, faults and all.
create table programme_draft (
    id uuid primary key,
    version integer not null check (version > 0),
    programme text not null,
    edition text not null,
    based_on text,
    document text not null,
    status text not null check (status in ('writing', 'submitted', 'adopted', 'dropped')),
    written_by uuid not null,
    changed_at timestamptz not null,
    submitted_by uuid,
    submitted_at timestamptz,
    decided_by uuid,
    decided_at timestamptz,
    reason text,
    check ((status = 'submitted') <= (submitted_by is not null))
);
create index programme_draft_status on programme_draft (status, changed_at desc);

-- What must come out for whom: beside a draft while it is written, beside the edition once it is adopted. Those of an
-- edition that came with the product lie in the product.
create table programme_example (
    id uuid primary key,
    draft uuid references programme_draft on delete cascade,
    programme text,
    edition text,
    place integer not null,
    example text not null,
    foreign key (programme, edition) references programme_edition,
    check ((draft is null) = (programme is not null)),
    check ((programme is null) = (edition is null))
);
create index programme_example_draft on programme_example (draft, place) where draft is not null;
create index programme_example_edition on programme_example (programme, edition, place) where programme is not null;
