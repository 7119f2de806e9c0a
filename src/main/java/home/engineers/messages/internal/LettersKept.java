package home.engineers.messages.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that are kept: those waiting or just sent, and in a demo house those shown instead of sent. */
@Repository
class LettersKept {
    private static final List<String> TABLES = List.of("messages_outgoing", "messages_maildrop");
    private final JdbcClient jdbc;

    LettersKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<List<Cell>> of(PersonId person) {
        return jdbc.sql("""
                select created_at, channel, address from messages_outgoing where person = :person
                union all select dropped_at, channel, address from messages_maildrop where person = :person
                order by 1 desc""")
                .param("person", person.value())
                .query(LettersKept::line)
                .list();
    }

    private static List<Cell> line(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp(1);
        String channel = row.getString(2).toLowerCase(Locale.ROOT);
        return List.of(Cell.of(at.toInstant()), Cell.word(channel, "messages.channel." + channel), Cell.of(row.getString(3)));
    }

    void retract(String link) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where link = ?").param(link).update());
    }

    void erase(PersonId person) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where person = ?").param(person.value()).update());
    }
}
