-- What a file of legal status told of an application of which no document is on record yet; it goes over to patent_event in the
-- transaction that brings the application.
create table patent_event_waiting (
    application text not null check (length(application) between 4 and 40),
    code        text not null check (code ~ '^[A-Z0-9-]{2,12}$'),
    kind        text not null,
    on_date     date not null,
    text        text not null default '',
    source      text not null,
    primary key (application, code, on_date, text)
);
