-- Who objects without a name gives a tip: it holds nothing by itself until the handlers make it an objection of the house.
alter table case_objection add column kind text not null default 'objection' check (kind in ('objection', 'tip'));
alter table case_objection add column raised_by uuid;
alter table case_objection add column raised_at timestamptz;
alter table case_objection add column raised_reason text;
alter table case_objection add constraint case_objection_raised
    check ((raised_at is null) = (raised_by is null) and (raised_at is null or kind = 'objection'));
create index case_objection_tips on case_objection (received_at) where kind = 'tip' and answered_at is null;

-- An upheld objection may send a case back to its panel; its second result is made public like the first.
alter table case_publicity drop constraint case_publicity_case_id_stage_key;
create index case_publicity_case on case_publicity (case_id, stage);

-- The two who alone may know who objects, for a case or for every case of an association.
create table objection_handlers (
    id uuid primary key,
    association uuid not null,
    case_id uuid references review_case,
    first_person uuid not null,
    second_person uuid not null check (second_person <> first_person),
    named_by uuid not null,
    named_at timestamptz not null,
    ended_at timestamptz
);
create unique index objection_handlers_of_case on objection_handlers (case_id) where ended_at is null and case_id is not null;
create unique index objection_handlers_of_association on objection_handlers (association)
    where ended_at is null and case_id is null;

-- Every look at who objects.
create table objector_look (
    id uuid primary key,
    objection uuid not null references case_objection,
    person uuid not null,
    looked_at timestamptz not null
);
create index objector_look_objection on objector_look (objection, looked_at);

create table objection_attachment (
    objection uuid not null references case_objection,
    attachment uuid not null unique,
    added_at timestamptz not null,
    primary key (objection, attachment)
);
