package home.engineers.files.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which files a person has sent in. Their names and contents may be about others, a roster for one: the module a file
 * hangs on gives them out, and takes them away.
 */
@Component
@Order(50)
class OwnFiles implements PersonalData {
    private final JdbcClient jdbc;

    OwnFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("select received_at, media_type, bytes from files_attachment where received_by = ? order by received_at, id")
                .param(person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()), Cell.of(row.getString(2)), Cell.of(row.getLong(3))))
                .list();
        return List.of(new Part(
                "files.part.attachment", List.of("files.field.at", "files.field.type", "files.field.bytes"), rows));
    }
}
