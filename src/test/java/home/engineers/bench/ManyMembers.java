package home.engineers.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes members, with posts and titles, of all persons whose mobile numbers begin alike; one in ten has lapsed. */
final class ManyMembers {
    private static final String POSTS = """
            insert into people_post (id, person, employer_name, started)
            select gen_random_uuid(), id, '虚构装备' || right(mobile, 3) || '厂', date '2015-07-01'
            from people_person where starts_with(mobile, :begin)""";
    private static final String TITLES = """
            insert into people_title (id, person, level, obtained)
            select gen_random_uuid(), id,
                   (array['technician', 'assistant-engineer', 'engineer', 'senior-engineer'])[1 + right(mobile, 2)::int / 10 % 4],
                   date '2019-12-01'
            from people_person where starts_with(mobile, :begin)""";
    private static final String MEMBERSHIPS = """
            insert into membership (id, association, person, applicant, statement, state, number, applied_on, admitted_on,
                                    term_from, term_to, version, changed_at)
            select gen_random_uuid(), a.id, p.id, p.id, '', case when right(p.mobile, 1) = '0' then 'LAPSED' else 'ACTIVE' end,
                   'V' || p.mobile, date '2025-01-10', date '2025-01-10', date '2025-01-10',
                   date '2026-06-01' + right(p.mobile, 3)::int, 0, now()
            from people_person p cross join organisation a
            where starts_with(p.mobile, :begin) and a.kind = 'MUNICIPAL_ASSOCIATION'""";

    private static final String STANDINGS = """
            insert into membership_standing (membership, association, unit, state, district, first_day, end_day)
            select m.id, m.association, false, s.state, p.district, s.first_day, s.end_day
            from membership m join people_person p on p.id = m.person
            join (values ('ACTIVE', 'ACTIVE', date '2025-01-10', null::date),
                         ('LAPSED', 'ACTIVE', date '2025-01-10', date '2026-06-01'),
                         ('LAPSED', 'LAPSED', date '2026-06-01', null)) s(ends_as, state, first_day, end_day) on s.ends_as = m.state
            where m.number like 'V%' and starts_with(p.mobile, :begin)""";

    private ManyMembers() {}

    static void enterPastOf(JdbcClient jdbc, String begin) {
        jdbc.sql(POSTS).param("begin", begin).update();
        jdbc.sql(TITLES).param("begin", begin).update();
    }

    /** All at once: the house must not come upon members whose standing is not yet told. */
    static void admit(JdbcClient jdbc, TransactionTemplate transaction, String begin) {
        transaction.executeWithoutResult(open -> {
            jdbc.sql(MEMBERSHIPS).param("begin", begin).update();
            jdbc.sql(STANDINGS).param("begin", begin).update();
        });
    }
}
