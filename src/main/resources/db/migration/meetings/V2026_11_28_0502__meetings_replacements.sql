-- A member in whose place another was called in keeps no seat, and stands in the record.
alter table meeting_party drop constraint meeting_party_part_check;
alter table meeting_party add constraint meeting_party_part_check
    check (part in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'SUPERVISOR', 'TRUSTEE', 'REPLACED'));
