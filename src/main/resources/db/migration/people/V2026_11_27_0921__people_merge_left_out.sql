-- What an undo of a merge could not put back, by kind of row and reason; kept with the record of the merge.
create table people_merge_left_out (
    merge uuid not null references people_merge on delete cascade,
    tab   text not null,
    col   text not null,
    why   text not null check (why in ('GONE', 'CHANGED', 'MOVED_ON', 'STANDING', 'TAKEN', 'UNATTACHED', 'FORBIDDEN')),
    rows  integer not null check (rows > 0),
    primary key (merge, tab, col, why)
);
