package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings in which a person had a part, when they came and left, and what they did there; never how anybody voted. */
@Component
@Order(33)
class OwnMeetings implements PersonalData {
    private final JdbcClient jdbc;

    OwnMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                new Part(
                        "meetings.data.parts", List.of("meetings.field.startsAt", "meetings.field.title", "meetings.field.part"),
                        jdbc.sql("""
                                select m.starts_at, m.title, p.part from meeting_party p join meeting m on m.id = p.meeting
                                where p.person = ? order by m.starts_at desc, p.part""")
                                .param(person.value())
                                .query((row, n) -> List.of(
                                        Cell.of(PanelMeetingTable.instant(row, "starts_at")), Cell.of(row.getString("title")),
                                        Cell.word(row.getString("part"), "meetings.part." + row.getString("part"))))
                                .list()),
                new Part(
                        "meetings.data.attendance", List.of("meetings.field.at", "meetings.field.title", "meetings.field.did"),
                        jdbc.sql("""
                                select a.at, m.title, case when a.here then 'came' else 'left' end as did
                                from meeting_attendance a join meeting m on m.id = a.meeting where a.person = :person
                                union all select m.opened_at, m.title, 'presided' from meeting m where m.presided_by = :person
                                union all select c.at, m.title, 'chosen' from meeting_presider c
                                    join meeting m on m.id = c.meeting where c.person = :person
                                union all select c.at, m.title, 'named' from meeting_choice c
                                    join meeting m on m.id = c.meeting where :person in (c.person, c.chosen)
                                union all select m.called_at, m.title, 'called' from meeting m where m.called_by = :person
                                union all select m.cancelled_at, m.title, 'cancelled' from meeting m where m.cancelled_by = :person
                                union all select distinct s.signed_at, m.title, 'signed' from meeting_minutes s
                                    join meeting m on m.id = s.meeting where s.signed_by = :person
                                union all select g.made_at, m.title, 'voter' from meeting_group_voter v
                                    join meeting_group g on g.id = v.group_id join meeting m on m.id = g.meeting where v.person = :person
                                union all select g.counted_at, m.title, case when g.counted_by = :person then 'entered' else 'counted' end
                                    from meeting_group g join meeting m on m.id = g.meeting
                                    where :person in (g.teller, g.teller2, g.counted_by)
                                order by 1 desc nulls last, 3""")
                                .param("person", person.value())
                                .query((row, n) -> List.of(
                                        Cell.of(PanelMeetingTable.instant(row, "at")), Cell.of(row.getString("title")),
                                        Cell.word(row.getString("did"), "meetings.did." + row.getString("did"))))
                                .list()));
    }

    @Override
    public List<Reason> againstErasing(PersonId person) {
        return jdbc.sql("""
                select distinct m.title from meeting_party p join meeting m on m.id = p.meeting
                where p.person = ? and m.state in ('CALLED', 'OPEN') order by m.title""")
                .param(person.value())
                .query(String.class).list().stream()
                .map(title -> Reason.of("meetings.erasure.sits", title).citing("pipl-2021", "47"))
                .toList();
    }

    /** Minutes are kept whole (mohrss-40-2019 art. 23, recalled, ZC-32). */
    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return of(person).stream().allMatch(part -> part.rows().isEmpty())
                ? List.of()
                : List.of(Reason.of("meetings.erasure.kept").citing("mohrss-40-2019", "23"));
    }
}
