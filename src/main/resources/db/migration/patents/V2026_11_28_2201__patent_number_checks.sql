-- The same numbers and codes as before: a bounded repetition is matched anew letter by letter for every row, a plain one is not.
alter table patent_publication
    drop constraint patent_publication_doc_number_check,
    add constraint patent_publication_doc_number_check check (doc_number ~ '^[A-Z0-9]+$' and length(doc_number) <= 20);
alter table patent_event
    drop constraint patent_event_code_check,
    add constraint patent_event_code_check check (code ~ '^[A-Z0-9-]+$' and length(code) between 2 and 12);
