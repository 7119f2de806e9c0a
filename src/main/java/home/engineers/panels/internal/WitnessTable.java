package home.engineers.panels.internal;

import home.engineers.kernel.PersonId;
import home.engineers.panels.DrawId;
import home.engineers.panels.draw.DrawRecord.Committed;
import home.engineers.panels.draw.DrawRecord.Revealed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code panel_draw_witness}. */
@Repository
public class WitnessTable {
    private final JdbcClient jdbc;

    WitnessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A witness, numbered from 1, and how far they are. */
    public record Witness(
            int number, PersonId person, String standsFor, @Nullable String commitment, @Nullable Instant committedAt,
            @Nullable String value, @Nullable Instant revealedAt) {
        Committed committed() {
            return new Committed(number, Objects.requireNonNull(commitment), Objects.requireNonNull(committedAt));
        }

        Revealed revealed() {
            return new Revealed(number, Objects.requireNonNull(value), Objects.requireNonNull(revealedAt));
        }
    }

    void insert(DrawId draw, int number, PersonId person, String standsFor) {
        jdbc.sql("insert into panel_draw_witness (draw, number, person, stands_for) values (?, ?, ?, ?)")
                .params(draw.value(), number, person.value(), standsFor).update();
    }

    List<Witness> of(DrawId draw) {
        return jdbc.sql("select * from panel_draw_witness where draw = ? order by number")
                .param(draw.value())
                .query((row, n) -> new Witness(
                        row.getInt("number"), new PersonId(row.getObject("person", UUID.class)), row.getString("stands_for"),
                        row.getString("commitment"), DrawTable.instant(row, "committed_at"), row.getString("value"),
                        DrawTable.instant(row, "revealed_at")))
                .list();
    }

    /** Announced draws in which the person still has to commit or to reveal, the earliest deadline first. */
    List<DrawId> waitingFor(PersonId person) {
        return jdbc.sql("""
                select d.id from panel_draw_witness w join panel_draw d on d.id = w.draw
                where w.person = ? and (d.state = 'ANNOUNCED' and w.commitment is null or d.state = 'COMMITTED' and w.value is null)
                order by d.commit_by, d.id""")
                .param(person.value()).query(UUID.class).list().stream().map(DrawId::new).toList();
    }

    void commit(DrawId draw, int number, String commitment, Instant at) {
        jdbc.sql("update panel_draw_witness set commitment = ?, committed_at = ? where draw = ? and number = ?")
                .params(commitment, Timestamp.from(at), draw.value(), number).update();
    }

    void reveal(DrawId draw, int number, String value, Instant at) {
        jdbc.sql("update panel_draw_witness set value = ?, revealed_at = ? where draw = ? and number = ?")
                .params(value, Timestamp.from(at), draw.value(), number).update();
    }
}
