-- A letter of recommendation is a form of its own, for programmes whose award recommends.
alter table document_template drop constraint document_template_form_check;
alter table document_template add constraint document_template_form_check
    check (form in ('application', 'publicity', 'review', 'recommendation'));
