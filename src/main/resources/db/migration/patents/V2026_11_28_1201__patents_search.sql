-- What an index follows (home.engineers.search.DocumentSource).
drop index patent_publication_changed;
create index patent_publication_changed on patent_publication (changed, id);
create trigger patent_publication_gone after delete on patent_publication
    for each row execute function search_note_removal('patents');
