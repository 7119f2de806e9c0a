-- Candidates who left a public vote after it was announced: they stay on its page, and nobody can vote for them any more.
create table public_vote_withdrawn (
    vote      uuid not null,
    candidate integer not null,
    at        timestamptz not null,
    primary key (vote, candidate),
    foreign key (vote, candidate) references public_vote_candidate (vote, number)
);
