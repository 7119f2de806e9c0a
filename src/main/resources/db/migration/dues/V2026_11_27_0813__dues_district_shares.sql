-- The association of a district of which the member was one on the day of the charge; a part may go to it.
alter table dues_charge add column district uuid;
-- Of what is charged for open years already: as far as can be told today.
update dues_charge c set district = m.district
from (select distinct on (own.id) own.id, d.association as district
      from membership own
      join membership d on d.state = 'ACTIVE' and (d.person = own.person or d.unit = own.unit)
      join organisation o on o.id = d.association and o.kind = 'DISTRICT_ASSOCIATION'
      order by own.id, d.id = own.id desc, d.admitted_on, d.id) m, dues_year y
where m.id = c.membership and c.kind = 'SUBSCRIPTION'
  and y.association = c.association and y.year = c.year and y.state = 'OPEN';
alter table dues_share_part drop constraint dues_share_part_pkey;
alter table dues_share_part alter column beneficiary drop not null;
alter table dues_share_part add constraint dues_share_part_once unique nulls not distinct (rule, beneficiary);
