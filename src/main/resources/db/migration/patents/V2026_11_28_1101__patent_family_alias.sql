-- A family by priorities that DOCDB knows under an id of its own is the family of that id.
alter table patent_family add column alias_of uuid references patent_family;
