-- Cards of members. What a phone reads is the serial with a signature made under a key outside the database, so that
-- whoever reads these rows cannot make a card. A card that was replaced stays, so that it can say so.
create table membership_card (
    id         uuid primary key,
    membership uuid not null references membership,
    serial     text not null unique check (serial ~ '^[a-z2-7]{32}$'),
    shown      text not null,
    issued_at  timestamptz not null,
    ended_at   timestamptz,
    ending     text check (ending in ('REPLACED', 'WITHDRAWN')),
    check ((ended_at is null) = (ending is null))
);
create unique index membership_card_one on membership_card (membership) where ended_at is null;
create index membership_card_of on membership_card (membership, issued_at);
