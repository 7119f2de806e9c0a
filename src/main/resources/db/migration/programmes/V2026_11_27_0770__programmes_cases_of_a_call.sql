-- The cases of one call in the order of its list, all of them or those that were granted.
create index review_case_call_filed on review_case (call, filed_at desc, id) where call is not null;
create index review_case_call_granted on review_case (call, filed_at desc, id) where status = 'granted';
drop index review_case_call;
