-- Which persons of a demo house belong to the named cast; empty in every other house.
create table cast_member (
    key    text primary key,
    person uuid not null unique
);
