-- A personnel agency (人事代理机构) posts and endorses for applicants whose employer cannot.
alter table organisation add column agency boolean not null default false;
alter table organisation add constraint organisation_agency_is_a_unit check (not agency or kind = 'UNIT');
create index organisation_agency on organisation (name) where agency;
