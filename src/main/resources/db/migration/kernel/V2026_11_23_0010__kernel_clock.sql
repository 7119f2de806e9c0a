-- How far the clock of a demo house runs ahead; one row at most, none outside demo.
create table kernel_clock (
    only_row boolean primary key default true check (only_row),
    ahead_seconds bigint not null check (ahead_seconds >= 0)
);
