-- Of the trustees so many are enough to decrypt; where it is null, all are needed.
alter table ballot_election add column threshold integer check (threshold between 2 and 8);
-- What the trustees of a threshold send each other while they make their keys; no secret of it can be read here.
alter table ballot_trustee add column certificate text;
alter table ballot_trustee add column polynomial text;
-- The trustee's private key, sealed for the trustee alone.
alter table ballot_trustee add column sealed_key text;
