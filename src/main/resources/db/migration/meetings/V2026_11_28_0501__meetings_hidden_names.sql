-- The name of a ballot on a hidden case stands in what was sent about it: it names the case too.
create or replace function hidden_marks() returns text[] language sql stable parallel safe as $$
    select public.hidden_marks_of_cases() || coalesce(array_agg(mark), '{}') from (
        select unnest(array[g.id::text, e.id::text, e.uuid, e.name]) as mark
        from public.meeting_group g
        join public.meeting_group_case c on c.group_id = g.id and c.case_id = any (public.hidden_cases())
        left join public.ballot_election e on e.id = g.election) marks
    where mark is not null
$$;
