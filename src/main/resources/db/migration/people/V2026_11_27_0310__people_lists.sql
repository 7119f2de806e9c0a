-- What lists show of a person and filter by is kept with the person, so that a list need not look into the posts and
-- titles of a hundred thousand.
alter table people_person
    add column employer_name_now text,
    add column employer_now      uuid,
    add column title_now         text;

create function people_keep_post() returns trigger language plpgsql as $$
declare
    whose uuid := case when tg_op = 'DELETE' then old.person else new.person end;
    its_name text;
    its_id uuid;
begin
    select employer_name, employer into its_name, its_id from people_post
    where person = whose and ended is null
    order by started desc nulls last, id desc limit 1;
    update people_person set employer_name_now = its_name, employer_now = its_id
    where id = whose and (employer_name_now, employer_now) is distinct from (its_name, its_id);
    return null;
end $$;
create trigger people_post_kept after insert or update or delete on people_post
    for each row execute function people_keep_post();

create function people_keep_title() returns trigger language plpgsql as $$
declare
    whose uuid := case when tg_op = 'DELETE' then old.person else new.person end;
    highest text;
begin
    select level into highest from people_title
    where person = whose
    order by array_position(array['technician', 'assistant-engineer', 'engineer', 'senior-engineer',
                                  'professor-engineer'], level) desc limit 1;
    update people_person set title_now = highest where id = whose and title_now is distinct from highest;
    return null;
end $$;
create trigger people_title_kept after insert or update or delete on people_title
    for each row execute function people_keep_title();

update people_person p
set employer_name_now = card.employer_name, employer_now = card.employer, title_now = card.title_level
from people_card card
where card.person = p.id;

drop view people_card;
create view people_card as
select id as person, name, sort_key,
       case when mobile is null then ''
            when length(mobile) < 8 then left(mobile, 3) || '****'
            else left(mobile, length(mobile) - 8) || '****' || right(mobile, 4) end as mobile,
       coalesce(mail, '') as mail,
       coalesce(employer_name_now, '') as employer_name, employer_now as employer,
       title_now as title_level, district, invented,
       string_to_array(name || ' ' || coalesce(employer_name_now, ''), null) as letters
from people_person
where erased_at is null;

-- A Chinese name is shorter than a trigram, so it is found by the letters it is made of.
create index people_person_letters on people_person
    using gin (string_to_array(name || ' ' || coalesce(employer_name_now, ''), null)) where erased_at is null;
create index people_person_district on people_person (district);
create index people_person_title on people_person (title_now);
