-- The information barrier: for each table that knows of cases a view of the same name that leaves out what is hidden from
-- whoever looks. A connection used for a person who is barred from a case finds these before the tables themselves
-- (docs/adr/0010). Made anew at every start, so that a table that is added is behind the barrier from its first day:
-- every table with a column case_id, every table that refers to one of these, and the texts and files named below.
do $$
declare
    condition jsonb := '{}';
    named text;
    entry record;
    waiting text[];
    held text;
begin
    if to_regclass('public.recusal') is null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('barrier'));
    drop schema if exists barrier cascade;
    create schema barrier;

    -- Cases, and what says of which case it is.
    condition := jsonb_build_object('review_case', 't.id <> all ((select public.hidden_cases())::uuid[])');
    for entry in
        select c.relname::text as child from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and a.attname = 'case_id' and a.atttypid = 'uuid'::regtype and not a.attisdropped
    loop
        condition := condition || jsonb_build_object(
            entry.child, '(t.case_id is null or t.case_id <> all ((select public.hidden_cases())::uuid[]))');
    end loop;

    -- Texts that name a case by its address, its number or its code.
    for entry in
        select c.relname::text as child, string_agg(case a.atttypid when 'text'::regtype
                then format('position(mark in t.%I) > 0', a.attname)
                else format('mark = any (t.%I)', a.attname) end, ' or ') as telling
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and (c.relname, a.attname) in (
            ('messages_notice', 'link'), ('messages_notice', 'arguments'), ('messages_outgoing', 'link'),
            ('messages_maildrop', 'link'), ('messages_maildrop', 'subject'), ('messages_maildrop', 'body'),
            ('expert_mark', 'occasion'), ('expert_mark', 'reason'))
        group by c.relname
    loop
        condition := condition || jsonb_build_object(entry.child, format(
            'not exists (select 1 from unnest((select public.hidden_marks())) mark where %s)', entry.telling));
    end loop;

    -- Ballots on cases: a group is hidden as a whole with any case of it, and so is the election in which it votes.
    if to_regclass('public.meeting_group_case') is not null then
        held := 'x.case_id = any ((select public.hidden_cases())::uuid[])';
        condition := condition || jsonb_build_object(
            'meeting_group', format('not exists (select 1 from public.meeting_group_case x where x.group_id = t.id and %s)', held),
            'ballot_election', format('not exists (select 1 from public.meeting_group g'
                ' join public.meeting_group_case x on x.group_id = g.id where g.election = t.id and %s)', held));
    end if;

    -- Signed parts of minutes that tell of one.
    if to_regclass('public.meeting_minutes_case') is not null then
        condition := condition || jsonb_build_object(
            'meeting_minutes', 'not exists (select 1 from public.meeting_minutes_case x where x.meeting = t.meeting and x.part = t.part'
                ' and x.case_id = any ((select public.hidden_cases())::uuid[]))');
    end if;

    -- Draws and meetings for hidden cases alone.
    if to_regproc('public.hidden_draws') is not null then
        condition := condition || jsonb_build_object(
            'panel_draw', 't.id <> all ((select public.hidden_draws())::uuid[])',
            'meeting', 't.id <> all ((select public.hidden_meetings())::uuid[])');
    end if;

    for named in select jsonb_object_keys(condition) loop
        execute format('create view barrier.%1$I as select * from public.%1$I t where %2$s', named, condition ->> named);
    end loop;

    -- What hangs on one of these, and what hangs on that: each once all that it hangs on is behind the barrier.
    select coalesce(array_agg(child), '{}') into waiting from (
        with recursive references_to (child, parent) as (
            select conrelid::regclass::text, confrelid::regclass::text from pg_constraint
            where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid),
        behind (child) as (
            select jsonb_object_keys(condition)
            union select r.child from references_to r join behind b on b.child = r.parent)
        select child from behind where not condition ? child) hanging;
    while cardinality(waiting) > 0 loop
        select child into strict named from unnest(waiting) child
        where not exists (
            select 1 from pg_constraint k where k.contype = 'f' and k.conrelid = to_regclass('public.' || child)
              and k.confrelid <> k.conrelid and k.confrelid::regclass::text = any (waiting))
        order by child limit 1;
        select string_agg(format('(%s or exists (select 1 from barrier.%I p where %s))',
                                 keys.missing, parent.relname, keys.same), ' and ' order by k.conname)
        into strict held
        from pg_constraint k join pg_class parent on parent.oid = k.confrelid
        cross join lateral (
            select string_agg(format('t.%I is null', a.attname), ' or ') as missing,
                   string_agg(format('p.%I = t.%I', b.attname, a.attname), ' and ') as same
            from unnest(k.conkey, k.confkey) pair (own, other)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other) keys
        where k.contype = 'f' and k.conrelid = to_regclass('public.' || named) and k.confrelid <> k.conrelid
          and to_regclass('barrier.' || parent.relname) is not null;
        execute format('create view barrier.%1$I as select * from public.%1$I t where %2$s', named, held);
        waiting := array_remove(waiting, named);
    end loop;

    -- Files, wherever they hang.
    if to_regclass('public.files_attachment') is not null then
        select 'create view barrier.files_attachment as select * from public.files_attachment t where '
                || string_agg(format('(not exists (select 1 from public.%1$I x where x.%2$I = t.id)'
                                     ' or exists (select 1 from barrier.%1$I x where x.%2$I = t.id))', c.relname, a.attname), ' and ')
        into named
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and a.attname in ('attachment', 'sheet') and a.atttypid = 'uuid'::regtype
          and to_regclass(format('barrier.%I', c.relname)) is not null;
        execute named;
    end if;
end
$$;
