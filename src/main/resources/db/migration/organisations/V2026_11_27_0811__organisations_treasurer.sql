alter table organisation_position drop constraint organisation_position_role_check;
alter table organisation_position add constraint organisation_position_role_check
    check (role in ('UNIT_HR', 'EXPERT', 'DISTRICT_SECRETARY', 'SECRETARY', 'TREASURER', 'COMMITTEE_CHAIR',
                    'OBSERVER', 'AUDITOR', 'ADMINISTRATOR'));
