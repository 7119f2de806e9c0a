-- A mail whose handing over broke off may have gone out or not; it is not sent again of itself.
alter table interest_delivery add column begun_at timestamptz check (begun_at is null or state = 'QUEUED');
alter table interest_delivery drop constraint interest_delivery_state_check;
alter table interest_delivery add constraint interest_delivery_state_check check (state in ('QUEUED', 'SENT', 'FAILED', 'CANCELLED', 'UNCERTAIN'));
