package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code people_request}. */
@Repository
public class RequestTable {
    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request for correction or deletion.
     *
     * @param granted null while it is open
     */
    public record Request(
            UUID id,
            PersonId person,
            String kind,
            String wish,
            Instant madeAt,
            LocalDate dueOn,
            @Nullable Instant decidedAt,
            @Nullable Boolean granted,
            String answer,
            int version) {
        public boolean open() {
            return granted == null;
        }

        public boolean deletion() {
            return kind.equals("deletion");
        }
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql("select * from people_request where id = :id").param("id", id).query(RequestTable::row).optional();
    }

    List<Request> of(PersonId person) {
        return jdbc.sql("select * from people_request where person = :person order by made_at desc, id desc")
                .param("person", person.value()).query(RequestTable::row).list();
    }

    List<Request> open() {
        return jdbc.sql("select * from people_request where decided_at is null order by due_on, id")
                .query(RequestTable::row).list();
    }

    void insert(Request request) {
        jdbc.sql("""
                insert into people_request (id, person, kind, wish, made_at, due_on)
                values (:id, :person, :kind, :wish, :made, :due)
                """)
                .param("id", request.id())
                .param("person", request.person().value())
                .param("kind", request.kind())
                .param("wish", request.wish())
                .param("made", request.madeAt().atOffset(ZoneOffset.UTC))
                .param("due", request.dueOn())
                .update();
    }

    void decide(Request request, boolean granted, String answer, PersonId by, Instant at) {
        int rows = jdbc.sql("""
                update people_request set granted = :granted, answer = :answer, decided_by = :by, decided_at = :at,
                    version = version + 1
                where id = :id and version = :version and decided_at is null
                """)
                .param("id", request.id())
                .param("version", request.version())
                .param("granted", granted)
                .param("answer", answer)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("request " + request.id());
        }
    }

    private static Request row(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Request(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("kind"),
                row.getString("wish"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                decided == null ? null : decided.toInstant(),
                row.getObject("granted", Boolean.class),
                row.getString("answer"),
                row.getInt("version"));
    }
}
