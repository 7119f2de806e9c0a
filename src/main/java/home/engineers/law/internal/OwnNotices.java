package home.engineers.law.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices of holidays a person has loaded. After erasing they stand under an id that leads to no name. */
@Component
@Order(70)
class OwnNotices implements PersonalData {
    private final JdbcClient jdbc;

    OwnNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("select imported_at, year from law_calendar_notice where imported_by = ? order by revision")
                .param(person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()), Cell.of(row.getInt(2))))
                .list();
        return List.of(new Part("law.part.notice", List.of("law.field.at", "law.field.year"), rows));
    }
}
