-- The seat of a reviewer, so that what is written from it follows whoever holds it.
alter table case_reviewer add column seat uuid not null default gen_random_uuid();
alter table case_reviewer add constraint case_reviewer_seat unique (seat);

-- What a reviewer has saved, every change of it; the last one may be the opinion as given. Numbered from 1.
create table opinion_revision (
    seat uuid not null references case_reviewer (seat),
    number integer not null check (number > 0),
    saved_at timestamptz not null,
    given boolean not null,
    recommends boolean,
    words text,
    primary key (seat, number),
    check (not given or recommends is not null)
);
create unique index opinion_revision_given on opinion_revision (seat) where given;

-- Points by the rubric of the document.
create table opinion_points (
    seat uuid not null,
    number integer not null,
    criterion text not null,
    points numeric(5, 1) not null check (points >= 0),
    primary key (seat, number, criterion),
    foreign key (seat, number) references opinion_revision (seat, number)
);

-- Nothing saved is ever changed, but that words are struck when whom they concern is erased.
create function opinion_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what a reviewer has saved is kept as it was';
end
$$;
create trigger opinion_points_kept before update or delete on opinion_points for each row execute function opinion_kept();
create trigger opinion_revision_kept before update of seat, number, saved_at, given, recommends or delete on opinion_revision
    for each row execute function opinion_kept();
