-- Whose data a person of an office has looked at, the newest first: the own data page tells it.
create index people_look_by on people_look (by, at);
create index people_change_by on people_change (by, at);
