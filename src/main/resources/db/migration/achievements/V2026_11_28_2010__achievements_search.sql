-- What an index follows (home.engineers.search.DocumentSource): an achievement, whose row changes whenever what is public of it does.
alter table achievement add column changed xid8 not null default pg_current_xact_id();
create index achievement_changed on achievement (changed, id);
create trigger achievement_change before insert or update on achievement
    for each row execute function search_note_change();
create trigger achievement_gone after delete on achievement
    for each row execute function search_note_removal('achievements');
