-- How many trustees can open a count; where it is null, all are needed.
alter table meeting add column threshold integer check (threshold between 2 and 8);
