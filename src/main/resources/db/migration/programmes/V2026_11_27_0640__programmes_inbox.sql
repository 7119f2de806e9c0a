-- Whose turn it is in a case and when it ends: written with every move, so that an inbox pages by an index alone.
alter table review_case add column turn text;
alter table review_case add column due_at timestamptz;

-- When the end of a time was carried out, beside when it came by law, and the act that it brought or that came first.
alter table case_clock add column carried_out_at timestamptz;
alter table case_clock add column ended_with text;

update case_clock k set carried_out_at = e.recorded_at, ended_with = e.act
from (select distinct on (x.id) x.id, h.recorded_at, h.act
      from case_clock x join case_event h on h.case_id = x.case_id and h.happened_at = x.ended_at
      order by x.id, h.number) e
where e.id = k.id and k.ended_at is not null;
update case_clock set carried_out_at = ended_at, ended_with = 'unknown' where ended_at is not null and carried_out_at is null;

-- Until today each stage knows one actor; a time that must run out first is the house's.
update review_case set turn = case
    when open_objections = 0 and status <> 'open' and (status <> 'granted' or stage <> 'revocation') then 'house'
    when open_objections = 0 and publicity = 'running' then 'house'
    when stage = 'review' and opinions < reviewers then 'reviewer'
    when stage in ('intake', 'supplement') then 'applicant'
    when stage in ('publicity', 'endorsement') then 'employer'
    when stage in ('confirmation', 'award') then 'house'
    else 'secretary' end;
update review_case c set due_at = coalesce(
    (select k.due_at from case_clock k where k.case_id = c.id and k.ended_at is null),
    (select l.due_at from
        (select distinct on (k.case_id) k.* from case_clock k where k.case_id = c.id order by k.case_id, k.begun_on desc, k.id desc) l
     where l.stage = c.stage and l.ended_with = 'escalated' and c.status = 'open'));

alter table review_case alter column turn set not null;
alter table case_clock add constraint case_clock_ended
    check ((ended_at is null) = (carried_out_at is null) and (ended_at is null) = (ended_with is null));

create index review_case_secretary_due on review_case (association, due_at, id)
    include (programme, edition, stage, level, applicant) where turn = 'secretary';
create index review_case_secretary_filed on review_case (association, filed_at, id)
    include (programme, edition, stage, level, applicant, due_at) where turn = 'secretary';
-- A filter that few cases meet is followed alone, not along all that wait.
create index review_case_secretary_programme on review_case (association, programme, due_at, id)
    include (edition, stage, level, applicant) where turn = 'secretary';
create index review_case_secretary_call on review_case (association, call, due_at, id)
    include (programme, edition, stage, level, applicant) where turn = 'secretary';
create index review_case_secretary_stage on review_case (association, stage, due_at, id)
    include (programme, edition, level, applicant) where turn = 'secretary';
create index review_case_secretary_level on review_case (association, level, due_at, id)
    include (programme, edition, stage, applicant) where turn = 'secretary';
create index review_case_employer_due on review_case (employer, due_at, id)
    include (programme, edition, stage, level, applicant) where turn = 'employer';
create index review_case_employer_filed on review_case (employer, filed_at, id)
    include (programme, edition, stage, level, applicant, due_at) where turn = 'employer';
-- What a reviewer is asked for, and what the same reviewer sees while the review lasts.
create index case_reviewer_of on case_reviewer (person, case_id);
-- A list shows open cases first, what ends first on top, then the newest.
create index review_case_association_list on review_case (association, (status <> 'open'), due_at, filed_at desc, id);
create index review_case_employer_list on review_case (employer, (status <> 'open'), due_at, filed_at desc, id);
create index review_case_list on review_case ((status <> 'open'), due_at, filed_at desc, id);
create index case_clock_ended on case_clock (ended_at desc, id) where ended_at is not null;
