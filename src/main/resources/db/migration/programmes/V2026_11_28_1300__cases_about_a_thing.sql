-- A case may be about a thing of another module, such as a deposited achievement: of each there may be a case open at a time.
alter table review_case add column about uuid;
drop index review_case_one_open;
create unique index review_case_one_open
    on review_case (programme, coalesce(unit, applicant), coalesce(about, '00000000-0000-0000-0000-000000000000'))
    where status = 'open';
create unique index review_case_one_about on review_case (about) where status = 'open' and about is not null;

-- An award may enter an achievement in the library.
alter table case_effect drop constraint case_effect_effect_check;
alter table case_effect add constraint case_effect_effect_check check (effect in
    ('membership', 'expert-term', 'register-entry', 'credential', 'publication', 'recommendation', 'achievement'));
