package home.engineers.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases by the thousand, put into the store of a demo house by its own columns: each with its applicant, its acts and
 * its clock, so that every invariant holds. They are modelled on a case of the cast.
 */
public final class ManyCases {
    private static final String PERSONS = """
            insert into people_person (id, name, born, mobile, district, invented, entered_at)
            select gen_random_uuid(),
                   substr('岑江冉陶罗邓宋贺顾陆沈周何温秦谭龚向田蒲阮倪鄢易游程晏霍柯竺', 1 + n % 30, 1)
                   || substr('砚若知明青怀听行兰北小以岫云书临景予清望', 1 + n / 30 % 20, 1)
                   || substr('秋川夏谦禾瑾雨之舟辰满宁石岚舒远澄楠野渡', 1 + n / 600 % 20, 1),
                   date '1980-01-01' + n % 5000, '1427' || lpad(n::text, 7, '0'), '500103', true, now()
            from generate_series(1, cast(:count as integer)) n""";

    /** Of ten cases six are at completeness, two before the panel, one to be posted and one to be endorsed. */
    private static final String SEEDS = """
            create table many_cases as
            select gen_random_uuid() as id, p.id as person, p.name, n, template.id as template, s.stage, s.turn, s.acts,
                   case when s.stage = 'completeness' then gen_random_uuid() end as clock,
                   s.stage = 'completeness' and n % 20 = 0 as late,
                   cast(:today as date) + (case when n % 20 = 0 then -1 - n % 7 else n % 12 end) as due
            from (select id, name, substr(mobile, 5)::integer as n from people_person where mobile like '1427%') p
            cross join (select id from review_case where programme = 'title-review' order by filed_at, id limit 1) template
            join (values (0, 'completeness', 'secretary', 4), (1, 'completeness', 'secretary', 4),
                         (2, 'completeness', 'secretary', 4), (3, 'completeness', 'secretary', 4),
                         (4, 'completeness', 'secretary', 4), (5, 'completeness', 'secretary', 4),
                         (6, 'meeting', 'secretary', 5), (7, 'meeting', 'secretary', 5), (8, 'publicity', 'employer', 1),
                         (9, 'endorsement', 'employer', 3)) s(mod, stage, turn, acts) on s.mod = p.n % 10""";

    private static final String CASES = """
            insert into review_case select r.* from many_cases s join review_case t on t.id = s.template
            cross join lateral jsonb_populate_record(t, jsonb_build_object(
                'id', s.id, 'version', s.acts, 'address', md5('address' || s.n), 'verification', md5('verify' || s.n),
                'number', 'MANY-' || lpad(s.n::text, 8, '0'), 'applicant', s.person, 'stage', s.stage, 'turn', s.turn,
                'level', (array['technician', 'assistant-engineer', 'engineer', 'senior-engineer'])[1 + s.n % 4],
                'status', 'open', 'publicity', 'none', 'notices', 0, 'open_objections', 0, 'reviewers', 0, 'opinions', 0,
                'appeals', 0, 'employer', (select id from organisation where id = cast(:employer as uuid)),
                'filed_at', cast(:today as date) - 40 + s.n % 20 * interval '1 day' + s.n % 1000 * interval '1 second',
                'governing_day', cast(:today as date) - 40,
                'due_at', case when s.clock is null then null
                    else (s.due + 1)::timestamp at time zone 'Asia/Shanghai' end)) r""";

    private static final String FILINGS = """
            insert into case_filing
            select r.* from many_cases s join case_filing t on t.case_id = s.template
            cross join lateral jsonb_populate_record(
                t, jsonb_build_object('case_id', s.id, 'filing', t.filing || jsonb_build_object('name', s.name))) r""";

    private static final String EVENTS = """
            insert into case_event (case_id, number, act, stage, happened_at, recorded_at, facts)
            select s.id, a.number, a.act, a.stage, c.filed_at + a.number * interval '1 day', c.filed_at + a.number * interval '1 day', '{}'::jsonb
            from many_cases s join review_case c on c.id = s.id
            join (values (1, 'filed', 'publicity'), (2, 'publicity-begun', 'publicity'), (3, 'publicity-ended', 'endorsement'),
                         (4, 'endorsed', 'completeness'), (5, 'found-complete', 'meeting')) a(number, act, stage)
                on a.number <= s.acts
            union all
            select s.id, 5, 'escalated', 'completeness', c.due_at, c.due_at, '{}'::jsonb
            from many_cases s join review_case c on c.id = s.id where s.late""";

    private static final String CLOCKS = """
            insert into case_clock (id, case_id, stage, begun_on, working_days, due_on, due_at, provisional,
                                    ended_at, ended_by, ended_with, carried_out_at)
            select s.clock, s.id, s.stage, s.due - 15, 10, s.due, c.due_at, false,
                   case when s.late then c.due_at end, case when s.late then 'time' end,
                   case when s.late then 'escalated' end, case when s.late then c.due_at end
            from many_cases s join review_case c on c.id = s.id where s.clock is not null""";

    private ManyCases() {}

    /** @param employer id of the unit whose personnel office handles them, or null for that of the model */
    public static void enter(JdbcClient jdbc, int count, String employer) {
        jdbc.sql(PERSONS).param("count", count).update();
        String today = jdbc.sql("select (now() at time zone 'Asia/Shanghai')::date::text").query(String.class).single();
        jdbc.sql(SEEDS).param("today", today).update();
        jdbc.sql(CASES).param("today", today).param("employer", employer).update();
        jdbc.sql(FILINGS).update();
        jdbc.sql(EVENTS).update();
        jdbc.sql(CLOCKS).update();
        jdbc.sql("drop table many_cases").update();
    }
}
