package home.engineers.committees.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's own hand in the affairs of committees: when and what, never whose. */
@Component
@Order(25)
class OwnCommittees implements PersonalData {
    private final JdbcClient jdbc;

    OwnCommittees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(donePart(person));
    }

    private Part donePart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select entered_at, 'resolution' from committee_resolution where entered_by = :person
                union all select entered_at, 'rule' from committee_rule where entered_by = :person
                order by 1 desc""")
                .param("person", person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()),
                        Cell.word(row.getString(2), "committees.did." + row.getString(2))))
                .list();
        return new Part("committees.part.done", List.of("committees.column.at", "committees.column.act"), rows);
    }
}
