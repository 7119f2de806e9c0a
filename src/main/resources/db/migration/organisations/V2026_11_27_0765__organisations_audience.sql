-- The members of one association in the order of persons, as notices ask for them page by page.
create index membership_audience on membership (association, person) where state in ('ACTIVE', 'LAPSED');
