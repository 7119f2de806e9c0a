-- Public votes. A vote that was cast stands as it is; who cast it is a pseudonym under a sealed key of that public vote.
create table public_vote (
    id            uuid primary key,
    version       integer not null default 1,
    association   uuid not null,
    call          uuid,
    kind          text not null check (kind in ('AWARD', 'RECOMMENDATION', 'COMPETITION')),
    approval      text not null default '' check (length(approval) <= 100),
    title         text not null check (length(title) between 2 and 200),
    description   text not null check (length(description) <= 4000),
    begins_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > begins_at),
    ways          text not null check (ways ~ '^(ACCOUNT|MOBILE|MAIL)(,(ACCOUNT|MOBILE|MAIL)){0,2}$'),
    in_all        integer not null check (in_all between 1 and 1000000),
    a_day         integer not null check (a_day between 1 and in_all),
    a_candidate   integer not null check (a_candidate between 1 and in_all),
    a_candidate_a_day integer not null check (a_candidate_a_day between 1 and least(a_day, a_candidate)),
    from_network  integer not null check (from_network between 10 and 10000000),
    state         text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'CLOSED', 'PUBLISHED')),
    prepared_by   uuid not null,
    prepared_at   timestamptz not null,
    returned      text check (length(returned) between 2 and 1000),
    approved_by   uuid check (approved_by <> prepared_by),
    approved_at   timestamptz,
    voter_key     bytea,
    closed_at     timestamptz,
    tests         bigint,
    published_by  uuid,
    published_at  timestamptz,
    recount_hash  text check (recount_hash ~ '^[0-9a-f]{64}$'),
    forgotten_at  timestamptz,
    check (kind <> 'AWARD' or state in ('DRAFT') or approval <> ''),
    check ((state in ('DRAFT', 'PROPOSED')) = (approved_by is null)),
    check ((approved_by is null) = (approved_at is null)),
    check ((voter_key is null) = (approved_at is null or forgotten_at is not null)),
    check ((state in ('CLOSED', 'PUBLISHED')) = (closed_at is not null)),
    check ((state = 'PUBLISHED') = (published_by is not null)),
    check ((published_by is null) = (published_at is null)),
    check ((published_by is null) = (recount_hash is null)),
    check (forgotten_at is null or closed_at is not null)
);
create index public_vote_own on public_vote (association, prepared_at desc, id desc);
create index public_vote_public on public_vote (begins_at desc, id desc) where state in ('APPROVED', 'CLOSED', 'PUBLISHED');
create index public_vote_ending on public_vote (ends_at) where state = 'APPROVED';
create index public_vote_keeping on public_vote (closed_at) where closed_at is not null and forgotten_at is null;
create index public_vote_call on public_vote (call) where call is not null;

create table public_vote_candidate (
    vote    uuid not null references public_vote,
    number  integer not null check (number between 1 and 500),
    name    text not null check (length(name) between 1 and 100),
    text    text not null check (length(text) <= 4000),
    picture uuid,
    subject uuid,
    primary key (vote, number)
);
create index public_vote_candidate_picture on public_vote_candidate (picture) where picture is not null;

-- How far the box of a public vote is filled; whoever adds votes holds this row, so that they are chained one after another.
create table public_vote_box (
    vote uuid primary key references public_vote,
    rows bigint not null default 0 check (rows >= 0),
    head text not null check (head ~ '^[0-9a-f]{64}$')
);

create table public_vote_row (
    vote      uuid not null,
    number    bigint not null check (number >= 1),
    voter     uuid not null,
    candidate integer not null,
    cast_at   timestamptz not null,
    way       text not null check (way in ('ACCOUNT', 'MOBILE', 'MAIL')),
    network   text not null,
    device    text not null,
    receipt   text not null check (receipt ~ '^[a-z2-7]{16}$'),
    hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (vote, number),
    foreign key (vote, candidate) references public_vote_candidate (vote, number)
);
create index public_vote_row_voter on public_vote_row (vote, voter);

-- One-time codes of voters without an account. Goes when the vote ends; holds no address at any time.
create table public_vote_code (
    challenge  bytea primary key,
    vote       uuid not null references public_vote,
    voter      uuid not null,
    former     uuid[] not null default '{}',
    way        text not null check (way in ('MOBILE', 'MAIL')),
    hash       bytea not null,
    tries      integer not null default 0,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index public_vote_code_vote on public_vote_code (vote, sent_at);

-- What the forensic report of an ended vote points at.
create table public_vote_cluster (
    vote      uuid not null references public_vote,
    number    integer not null check (number >= 1),
    kind      text not null check (kind in ('TIME', 'NETWORK', 'DEVICE')),
    candidate integer not null,
    trace     text,
    from_at   timestamptz,
    until_at  timestamptz,
    observed  integer not null check (observed >= 1),
    expected  double precision not null check (expected >= 0),
    chance    double precision not null check (chance between 0 and 1),
    primary key (vote, number),
    check ((kind = 'TIME') = (from_at is not null and until_at is not null))
);

create table public_vote_annulment (
    vote        uuid not null references public_vote,
    number      integer not null check (number >= 1),
    reason      text not null check (length(reason) between 5 and 1000),
    cluster     integer,
    state       text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid check (decided_by <> proposed_by),
    decided_at  timestamptz,
    primary key (vote, number),
    foreign key (vote, cluster) references public_vote_cluster (vote, number),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null))
);

create table public_vote_annulled (
    vote      uuid not null,
    row       bigint not null,
    annulment integer not null,
    primary key (vote, row, annulment),
    foreign key (vote, row) references public_vote_row (vote, number),
    foreign key (vote, annulment) references public_vote_annulment (vote, number)
);

-- A vote once cast is neither changed nor taken away; only where it came from is forgotten when the time to keep it is over.
create function public_vote_row_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.network = '' and new.device = ''
        and to_jsonb(new) - array['network', 'device'] = to_jsonb(old) - array['network', 'device'] then
        return new;
    end if;
    raise exception 'vote % of public vote % stands as it was cast', old.number, old.vote using errcode = 'integrity_constraint_violation';
end $$;
create trigger public_vote_row_stands before update or delete on public_vote_row for each row execute function public_vote_row_stands();

-- From its approval on, what is voted on and how stands still; from its publication on, the result too.
create function public_vote_stands() returns trigger language plpgsql as $$
begin
    if old.state not in ('DRAFT', 'PROPOSED') and (
            new.state in ('DRAFT', 'PROPOSED')
            or (new.association, new.call, new.kind, new.approval, new.title, new.description, new.begins_at, new.ends_at, new.ways,
                new.in_all, new.a_day, new.a_candidate, new.a_candidate_a_day, new.from_network, new.approved_at)
            is distinct from (old.association, old.call, old.kind, old.approval, old.title, old.description, old.begins_at, old.ends_at,
                old.ways, old.in_all, old.a_day, old.a_candidate, old.a_candidate_a_day, old.from_network, old.approved_at))
        or old.state = 'PUBLISHED' and (new.state, new.recount_hash, new.published_at)
            is distinct from (old.state, old.recount_hash, old.published_at) then
        raise exception 'public vote % stands as it was approved', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger public_vote_stands before update on public_vote for each row execute function public_vote_stands();

create function public_vote_candidate_stands() returns trigger language plpgsql as $$
declare
    of_vote uuid := case tg_op when 'DELETE' then old.vote else new.vote end;
begin
    if (select state from public_vote where id = of_vote) <> 'DRAFT' then
        raise exception 'the candidates of public vote % stand', of_vote using errcode = 'integrity_constraint_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger public_vote_candidate_stands before insert or update or delete on public_vote_candidate
    for each row execute function public_vote_candidate_stands();

create function public_vote_annulment_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'PROPOSED' and to_jsonb(new) - array['proposed_by', 'decided_by'] <> to_jsonb(old) - array['proposed_by', 'decided_by'] then
        raise exception 'annulment % of public vote % stands', old.number, old.vote using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger public_vote_annulment_stands before update or delete on public_vote_annulment
    for each row execute function public_vote_annulment_stands();
