package home.engineers.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an association has sent over the years: hundreds of notices, one of them to every member, half of whom have answered. */
final class ManyNotices {
    /**
     * What was entered just before is made known to the planner first: taken for empty, the members were joined one by one
     * with every unit. The one notice and the one association are found before any member.
     */
    private static final List<String> FILLING = List.of(
            "analyze people_person, membership, organisation",
            """
            insert into circular (id, sender, kind, title, body, mail, texts, receipt, choices, audience, selection, filter, state,
                                  written_by, written_at, sent_by, sent_at, send_at, ended_at, recipients, version)
            select gen_random_uuid(), o.id, 'OFFICIAL', case when n = 0 then '虚构的年会通知' else '虚构通知 ' || n end, '虚构内容', false, false,
                   'CONFIRM', '{}', 'members', 'FILTER', '{}', 'SENT', s.person, t.at, s.person, t.at, t.at, t.at,
                   case when n = 0 then (select count(*) from membership where number like 'V%') else 0 end, 1
            from generate_series(0, 600) n
            cross join lateral (select now() - (n + 1) * interval '1 day' as at) t
            cross join organisation o cross join (select person from cast_member where key = 'secretary') s
            where o.kind = 'MUNICIPAL_ASSOCIATION'""",
            """
            insert into circular_recipient (id, circular, person, name, number, association, state, told_at, read_at, answer, answered_at)
            select gen_random_uuid(), c.id, m.person, p.name, m.number, o.name, 'TOLD', c.sent_at,
                   case when right(m.number, 1) < '7' then now() end,
                   case when right(m.number, 1) < '5' then 'confirmed' end, case when right(m.number, 1) < '5' then now() end
            from membership m join people_person p on p.id = m.person
            cross join (select id, sent_at from circular where title = '虚构的年会通知' offset 0) c
            cross join (select id, name from organisation where kind = 'MUNICIPAL_ASSOCIATION' offset 0) o
            where m.association = o.id and m.number like 'V%'""");

    private ManyNotices() {}

    static void send(JdbcClient jdbc) {
        FILLING.forEach(sql -> jdbc.sql(sql).update());
    }
}
