package home.engineers.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of dues of the municipal association: every member is charged, two of five have paid. */
final class ManyDues {
    private static final int YEAR = 2026;
    private static final List<String> RULES = List.of(
            """
            insert into dues_account (association, created_at)
            select id, now() from organisation where kind = 'MUNICIPAL_ASSOCIATION' on conflict do nothing""",
            """
            insert into dues_resolution (id, association, number, title, body, adopted_on, entered_at)
            select gen_random_uuid(), id, '虚构〔2026〕1号', '虚构的会费标准', 'GENERAL_ASSEMBLY', date '2026-01-05', now()
            from organisation where kind = 'MUNICIPAL_ASSOCIATION'""",
            """
            insert into dues_class (id, association, name, payer, grade, from_year, cents, due_month, due_day, resolution, entered_at)
            select gen_random_uuid(), r.association, '虚构的个人会员', 'PERSON', '', :year, 20000, 6, 30, r.id, now()
            from dues_resolution r where r.number = '虚构〔2026〕1号' and not exists (
                select 1 from dues_class c where c.association = r.association and c.payer = 'PERSON' and c.grade = ''
                    and :year between c.from_year and coalesce(c.to_year, :year))""",
            """
            insert into dues_year (association, year, state)
            select id, :year, 'OPEN' from organisation where kind = 'MUNICIPAL_ASSOCIATION' on conflict do nothing""");
    private static final String CHARGES = """
            insert into dues_charge (id, association, year, kind, membership, person, member_number, class, full_cents, cents, due_on, charged_at)
            select gen_random_uuid(), m.association, :year, 'SUBSCRIPTION', m.id, m.person, m.number, c.id, c.cents, c.cents,
                   make_date(:year, c.due_month, c.due_day), now()
            from membership m
            join dues_class c on c.association = m.association and c.payer = 'PERSON' and c.grade = ''
                and :year between c.from_year and coalesce(c.to_year, :year)
            where m.number like 'V%'""";
    private static final String RECEIPTS = """
            insert into dues_receipt (id, association, year, number, kind, charge, person, cents, paid_on, method, reference, recorded_by, recorded_at)
            select gen_random_uuid(), c.association, c.year, y.last_receipt + row_number() over (order by c.member_number, c.id), 'PAYMENT',
                   c.id, c.person, c.cents, date '2026-05-11', 'TRANSFER', '', s.person, now()
            from dues_charge c join dues_year y on y.association = c.association and y.year = c.year
            cross join (select person from cast_member where key = 'secretary') s
            where c.year = :year and c.member_number like 'V%' and right(c.member_number, 1) < '4'""";
    private static final List<String> BALANCE = List.of(
            """
            update dues_charge c set paid_cents = c.cents
            where c.paid_cents = 0 and exists (select 1 from dues_receipt r where r.charge = c.id and r.annulled_at is null)
                and c.member_number like 'V%'""",
            """
            update dues_year y set last_receipt = (
                select coalesce(max(number), 0) from dues_receipt r where r.association = y.association and r.year = y.year)""");

    private ManyDues() {}

    static void enter(JdbcClient jdbc) {
        RULES.forEach(rule -> run(jdbc, rule));
        run(jdbc, CHARGES);
        run(jdbc, RECEIPTS);
        BALANCE.forEach(sum -> run(jdbc, sum));
    }

    private static void run(JdbcClient jdbc, String sql) {
        jdbc.sql(sql).param("year", YEAR).update();
    }
}
