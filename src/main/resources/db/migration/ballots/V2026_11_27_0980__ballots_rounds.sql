-- Elections that belong together, as the groups of one meeting do: a voter finds all of a round on one page.
alter table ballot_election add column round uuid;
-- Of how many the share to pass is taken, where that is not the voters alone: who attends without a vote counts too.
alter table ballot_election add column share_of integer check (share_of between 1 and 1000);
create index on ballot_election (round) where round is not null;
