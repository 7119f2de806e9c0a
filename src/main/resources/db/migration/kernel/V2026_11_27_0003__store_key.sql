-- Fingerprints of all secret keys, not only those of persons; the keys themselves lie outside the database.
alter table people_key rename to store_key;
alter table store_key add column length integer not null default 32 check (length > 0);
alter table store_key alter column length drop default;
