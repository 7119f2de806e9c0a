-- Between draft and everything else the list of recipients is drawn up, outside the request that sent the notice off.
alter table circular drop constraint circular_state_check;
alter table circular add constraint circular_state_check
    check (state in ('DRAFT', 'PREPARING', 'WAITING', 'SCHEDULED', 'SENDING', 'SENT', 'CANCELLED'));
create index circular_preparing on circular (id) where state = 'PREPARING';
