-- Which draw serves which case: of several only one is on its way, and the one drawn last has the panel of the case.
create table case_draw (
    case_id    uuid not null references review_case,
    draw       uuid not null,
    ordered_at timestamptz not null,
    ended      text check (ended in ('drawn', 'void', 'refused')),
    ended_at   timestamptz,
    primary key (case_id, draw),
    constraint case_draw_end check ((ended is null) = (ended_at is null))
);
create unique index case_draw_on_its_way on case_draw (case_id) where ended is null;
create index case_draw_of on case_draw (draw);

-- How a draw has ended is said once.
create function case_draw_stands() returns trigger language plpgsql as $$
begin
    if old.ended is not null or (new.case_id, new.draw, new.ordered_at) is distinct from (old.case_id, old.draw, old.ordered_at) then
        raise exception 'draw % of case % has ended', old.draw, old.case_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger case_draw_stands before update on case_draw for each row execute function case_draw_stands();
