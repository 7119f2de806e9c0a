-- Views would hold on to the tables that a migration changes. Without them whoever is barred from a case gets no answer.
drop schema if exists barrier cascade;
