package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData.Cell;
import home.engineers.kernel.PersonalData.Part;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The traces of a person's hand in the documents of programmes: what they wrote, submitted or decided, and when. */
@Component
class OwnDocuments {
    private final JdbcClient jdbc;

    OwnDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Part of(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select stored_at, programme, edition from programme_edition where :person in (written_by, adopted_by)
                union all select changed_at, programme, edition from programme_draft
                where :person in (written_by, submitted_by, decided_by) order by 1, 2, 3""")
                .param("person", person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getTimestamp(1).toInstant()), Cell.of(row.getString(2)), Cell.of(row.getString(3))))
                .list();
        return new Part(
                "programmes.part.document",
                List.of("programmes.field.at", "programmes.field.programme", "programmes.field.edition"),
                rows);
    }
}
