-- An annulment has a number only from the publication of the result on: numbers in a row would tell whoever is out of a
-- candidate that there is one more. The report ends with the traces it was made from, since nobody could check it any more.
alter table public_vote_annulment disable trigger public_vote_annulment_stands;
alter table public_vote_annulment add column id uuid not null default gen_random_uuid();
alter table public_vote_annulment alter column id drop default;
alter table public_vote_annulled add column of_annulment uuid;
update public_vote_annulled d set of_annulment = a.id from public_vote_annulment a where a.vote = d.vote and a.number = d.annulment;
alter table public_vote_annulled drop column annulment;
alter table public_vote_annulled rename column of_annulment to annulment;
alter table public_vote_annulment drop constraint public_vote_annulment_pkey, add primary key (id);
alter table public_vote_annulment alter column number drop not null, drop column cluster;
update public_vote_annulment a set number = null
    where state <> 'CONFIRMED' or not exists (select 1 from public_vote v where v.id = a.vote and v.state = 'PUBLISHED');
alter table public_vote_annulment
    add unique (vote, number), add check (number is null or state = 'CONFIRMED'),
    add foreign key (vote) references public_vote;
alter table public_vote_annulled
    add primary key (annulment, row), add foreign key (annulment) references public_vote_annulment;
create index public_vote_annulled_row on public_vote_annulled (vote, row);

create or replace function public_vote_annulment_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.number is not null and new.number is distinct from old.number
        or old.state <> 'PROPOSED' and to_jsonb(new) - array['proposed_by', 'decided_by', 'number']
            <> to_jsonb(old) - array['proposed_by', 'decided_by', 'number'] then
        raise exception 'annulment % of public vote % stands', old.id, old.vote using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
alter table public_vote_annulment enable trigger public_vote_annulment_stands;

delete from public_vote_cluster c using public_vote v where v.id = c.vote and v.forgotten_at is not null;
alter table public_vote_cluster add foreign key (vote, candidate) references public_vote_candidate (vote, number);
