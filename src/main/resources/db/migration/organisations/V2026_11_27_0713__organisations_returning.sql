-- Whether whoever comes back gets the earlier number again. What was decided under editions without it gave a new one.
alter table membership_rule_edition
    add column on_return text not null default 'NEW' check (on_return in ('KEEP', 'NEW'));
