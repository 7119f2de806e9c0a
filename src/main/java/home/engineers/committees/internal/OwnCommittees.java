package home.engineers.committees.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's own hand in the affairs of committees: when and what, never whose. */
@Component
@Order(25)
class OwnCommittees implements PersonalData {
    private final Organisations organisations;
    private final JdbcClient jdbc;

    OwnCommittees(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(attendancePart(person), donePart(person));
    }

    private Part attendancePart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select m.committee, m.held_on, m.subject, a.present
                from committee_attendance a join committee_meeting m on m.id = a.meeting
                where a.person = ? order by m.held_on desc""")
                .param(person.value())
                .query((row, n) -> List.of(
                        Cell.of(name(new OrganisationId(row.getObject(1, UUID.class)))),
                        Cell.of(row.getObject(2, LocalDate.class)), Cell.of(row.getString(3)),
                        Cell.word(String.valueOf(row.getBoolean(4)), "committees.there." + row.getBoolean(4))))
                .list();
        return new Part(
                "committees.part.attendance",
                List.of("committees.column.committee", "committees.column.heldOn", "committees.column.subject",
                        "committees.column.attendance"),
                rows);
    }

    private String name(OrganisationId committee) {
        return organisations.find(committee).map(Organisation::name).orElse("");
    }

    private Part donePart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select entered_at, 'resolution' from committee_resolution where entered_by = :person
                union all select entered_at, 'rule' from committee_rule where entered_by = :person
                union all select entered_at, 'meeting' from committee_meeting where entered_by = :person
                union all select entered_at, 'activity' from committee_activity where entered_by = :person
                union all select entered_at, 'template' from committee_report_template where entered_by = :person
                union all select changed_at, 'report' from committee_report where written_by = :person or answered_by = :person
                union all select entered_at, 'indicators' from committee_indicator_set where entered_by = :person
                union all select added_at, 'paper' from committee_score_file where added_by = :person
                union all select self_at, 'evaluation' from committee_evaluation
                    where self_by = :person or scored_by = :person or published_by = :person
                order by 1 desc""")
                .param("person", person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()),
                        Cell.word(row.getString(2), "committees.did." + row.getString(2))))
                .list();
        return new Part("committees.part.done", List.of("committees.column.at", "committees.column.act"), rows);
    }
}
