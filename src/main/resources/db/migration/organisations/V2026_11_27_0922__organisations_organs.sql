-- In which organ of an association an office has its seat, so that supervisors can be kept apart from the council.
alter table organisation_position add organ text check (organ in ('COUNCIL', 'SUPERVISORS'));
update organisation_position p set organ = case
        when p.role = 'AUDITOR' or p.title like '%监事%' then 'SUPERVISORS'
        when p.title !~ '名誉|荣誉' and p.title ~ '理事([^会]|$)|会长' then 'COUNCIL' end
from organisation o
where o.id = p.organisation and o.kind in ('MUNICIPAL_ASSOCIATION', 'DISTRICT_ASSOCIATION');
