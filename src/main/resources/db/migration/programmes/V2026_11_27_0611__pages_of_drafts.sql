-- The page that saved last, whose own later saves are never taken for those of another.
alter table form_draft add column tab text not null default '';
alter table form_draft alter column tab drop default;
