-- What is new of patents and has not reached its readers yet: a document that came out or changed, an event of law. Written by
-- triggers in the transaction that brings it, so that nothing can be forgotten; taken away by whoever tells the readers of it.
create table patent_news (
    id             bigint generated always as identity primary key,
    publication_id uuid,
    application_id uuid not null,
    kind           text not null,
    on_date        date,
    check ((publication_id is null) = (kind <> 'PUBLISHED'))
);

create function patent_publication_news() returns trigger language plpgsql as $$
begin
    insert into patent_news (publication_id, application_id, kind, on_date)
    select id, application_id, 'PUBLISHED', published_on from brought where removed_at is null order by number;
    return null;
end $$;
create trigger patent_publication_brought after insert on patent_publication
    referencing new table as brought for each statement execute function patent_publication_news();

create function patent_publication_corrected_news() returns trigger language plpgsql as $$
begin
    insert into patent_news (publication_id, application_id, kind, on_date)
    select b.id, b.application_id, 'PUBLISHED', b.published_on from brought b join before a on a.id = b.id
    where b.removed_at is null and (b.content_hash <> a.content_hash or a.removed_at is not null) order by b.number;
    return null;
end $$;
create trigger patent_publication_corrected after update on patent_publication
    referencing old table as before new table as brought for each statement execute function patent_publication_corrected_news();

create function patent_event_news() returns trigger language plpgsql as $$
begin
    insert into patent_news (application_id, kind, on_date)
    select application_id, kind, on_date from brought
    where kind in ('GRANTED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'REJECTED', 'DEEMED_ABANDONED', 'ABANDONED', 'DOUBLE_GRANT',
        'FEE_UNPAID', 'EXPIRED', 'INVALIDATED', 'LICENSED', 'OPEN_LICENCE', 'TRANSFERRED')
    order by application_id, on_date;
    return null;
end $$;
create trigger patent_event_brought after insert on patent_event
    referencing new table as brought for each statement execute function patent_event_news();
