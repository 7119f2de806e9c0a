-- The orders in which lists of members stand, and the counts beside them.
create index membership_in_order_of_number on membership (number nulls first, id);
create index membership_in_order_of_term on membership (term_to, id);
create index membership_in_order_of_id on membership (association, id);
create index membership_number_begins on membership (number text_pattern_ops);
create index membership_counted on membership (state, term_to) where person is not null;
