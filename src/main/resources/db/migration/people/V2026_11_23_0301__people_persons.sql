-- Persons and the profile kept once. Identity numbers stand only in people_document, encrypted under a key that lies
-- outside the database.
create table people_person (
    id           uuid primary key,
    name         text not null check (name = btrim(name) and (erased_at is not null or name <> '')),
    sort_key     text collate "zh-Hans-CN-x-icu" generated always as (name) stored,
    gender       text check (gender in ('female', 'male')),
    born         date,
    employment   text not null default 'in-post'
                 check (employment in ('in-post', 'self-employed', 'retired', 'civil-servant')),
    barred_until date,
    mobile       text check (mobile ~ '^(1[3-9][0-9]{9}|\+[1-9][0-9]{5,14})$'),
    mail         text check (mail = lower(mail) and mail like '%_@_%'),
    district     text check (district ~ '^[0-9]{6}$'),
    language     text not null default 'zh' check (language in ('zh', 'en')),
    invented     boolean not null default false,
    entered_at   timestamptz not null,
    erased_at    timestamptz,
    version      integer not null default 0,
    constraint people_person_erased check (erased_at is null
        or (name = '' and gender is null and born is null and mobile is null and mail is null and district is null))
);
create unique index people_person_mobile on people_person (mobile);
create unique index people_person_mail on people_person (mail);
create index people_person_order on people_person (sort_key, id);
create index people_person_name on people_person (name);

-- One identity document for each person; the number is readable only with the key of the house.
create table people_document (
    person      uuid primary key references people_person,
    kind        text not null check (kind in ('resident', 'hmt-resident', 'hmt-travel', 'foreign-permanent', 'passport')),
    sealed      bytea not null,
    blind_index bytea not null unique,
    masked      text not null,
    entered_at  timestamptz not null,
    version     integer not null default 0
);

-- Fingerprints of the keys with which this database was filled; a start with other keys is refused.
create table people_key (
    name        text primary key,
    fingerprint text not null
);

create table people_education (
    id        uuid primary key,
    person    uuid not null references people_person,
    level     text not null check (level in ('technical-school-intermediate', 'technical-school-senior',
              'technical-school-technician', 'secondary-vocational', 'associate', 'bachelor', 'second-bachelor',
              'master', 'doctor')),
    school    text not null default '',
    field     text not null default '',
    completed date,
    version   integer not null default 0
);
create index people_education_person on people_education (person);

create table people_post (
    id              uuid primary key,
    person          uuid not null references people_person,
    employer_name   text not null check (employer_name <> ''),
    employer_credit text check (employer_credit ~ '^[0-9A-Z]{18}$'),
    employer        uuid,
    duty            text not null default '',
    engineering     boolean not null default true,
    started         date,
    ended           date,
    version         integer not null default 0,
    constraint people_post_term check (ended is null or started is null or ended >= started)
);
create index people_post_person on people_post (person, started desc);
create index people_post_employer on people_post (employer) where ended is null;
create index people_post_credit on people_post (employer_credit);

create table people_title (
    id        uuid primary key,
    person    uuid not null references people_person,
    level     text not null check (level in ('technician', 'assistant-engineer', 'engineer', 'senior-engineer',
              'professor-engineer')),
    specialty text not null default '',
    issuer    text not null default '',
    obtained  date,
    version   integer not null default 0
);
create index people_title_person on people_title (person);

create table people_skill (
    id         uuid primary key,
    person     uuid not null references people_person,
    level      text not null check (level in ('skilled-3', 'skilled-2', 'skilled-1')),
    occupation text not null default '',
    obtained   date,
    version    integer not null default 0
);
create index people_skill_person on people_skill (person);

create table people_specialty (
    id      uuid primary key,
    person  uuid not null references people_person,
    name    text not null check (name <> ''),
    version integer not null default 0,
    unique (person, name)
);

create table people_cpd (
    id         uuid primary key,
    person     uuid not null references people_person,
    year       integer not null check (year between 1950 and 2200),
    subject    text not null check (subject <> ''),
    compulsory boolean not null,
    hours      integer not null check (hours between 1 and 1000),
    provider   text not null default '',
    version    integer not null default 0
);
create index people_cpd_person on people_cpd (person, year);

create table people_work (
    id        uuid primary key,
    person    uuid not null references people_person,
    kind      text not null check (kind in ('paper', 'patent', 'project')),
    title     text not null check (title <> ''),
    reference text not null default '',
    dated     date,
    version   integer not null default 0
);
create index people_work_person on people_work (person);

-- Every change of a profile, as it was before and after; by is null where the house itself acted (import by an
-- operator). Erased with the person.
create table people_change (
    id      uuid primary key,
    person  uuid not null references people_person,
    section text not null,
    row_id  uuid,
    before  jsonb,
    after   jsonb,
    by      uuid,
    at      timestamptz not null
);
create index people_change_person on people_change (person, at);

-- For lists of other modules: one row for each person who is not erased.
create view people_card as
select p.id as person, p.name, p.sort_key,
       case when p.mobile is null then ''
            when length(p.mobile) < 8 then left(p.mobile, 3) || '****'
            else left(p.mobile, length(p.mobile) - 8) || '****' || right(p.mobile, 4) end as mobile,
       coalesce(p.mail, '') as mail,
       coalesce(post.employer_name, '') as employer_name, post.employer,
       title.level as title_level, p.district, p.invented
from people_person p
left join lateral (
    select employer_name, employer from people_post
    where person = p.id and ended is null
    order by started desc nulls last, id desc limit 1) post on true
left join lateral (
    select level from people_title
    where person = p.id
    order by array_position(array['technician', 'assistant-engineer', 'engineer', 'senior-engineer',
                                  'professor-engineer'], level) desc limit 1) title on true
where p.erased_at is null;
