-- Whoever is recused from a case later on sees nothing of what they were invited to do for it, done and declined included.
alter table expert_invitation add column case_id uuid;
update expert_invitation set case_id = reference where occasion = 'review';
