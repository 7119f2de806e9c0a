-- Whoever keeps the interests that stand in memory compares their versions before each use; the index alone answers it.
drop index interest_standing;
create index interest_standing on interest (id) include (version) where ended_at is null;
