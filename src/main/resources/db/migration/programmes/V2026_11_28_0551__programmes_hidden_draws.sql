-- Draws that were made for hidden cases and for no other. Whoever witnesses one has a part of their own in it, which tells of no case.
create function hidden_draws() returns uuid[] language sql stable parallel safe as $$
    select coalesce(array_agg(distinct d.draw), '{}') from public.case_draw d
    where d.case_id = any (public.hidden_cases())
      and not exists (select 1 from public.case_draw o where o.draw = d.draw and o.case_id <> all (public.hidden_cases()))
      and not exists (select 1 from public.panel_draw_witness w where w.draw = d.draw
          and w.person = cast(nullif(current_setting('house.viewer', true), '') as uuid))
$$;

-- Meetings called on hidden cases and on no other. Whoever takes part in one was asked to come, and reads it without them.
create function hidden_meetings() returns uuid[] language sql stable parallel safe as $$
    select coalesce(array_agg(distinct i.meeting), '{}') from public.meeting_item i
    where i.case_id = any (public.hidden_cases())
      and not exists (select 1 from public.meeting_item o where o.meeting = i.meeting and o.case_id <> all (public.hidden_cases()))
      and not exists (select 1 from public.meeting_party p where p.meeting = i.meeting
          and p.person = cast(nullif(current_setting('house.viewer', true), '') as uuid))
$$;

-- What names one of them in a link or a text names the case.
alter function hidden_marks() rename to hidden_marks_of_ballots;
create function hidden_marks() returns text[] language sql stable parallel safe as $$
    select public.hidden_marks_of_ballots() || cast(public.hidden_draws() || public.hidden_meetings() as text[])
$$;
