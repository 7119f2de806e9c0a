package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of programmes in the database: what was ever stored stays, and the one adopted last is in force. */
@Component
class EditionTable {
    private static final String COLUMNS =
            "programme, edition, sha256, stored_at, origin, adopted_at, written_by, adopted_by";

    private final JdbcClient jdbc;
    private final HouseClock clock;

    EditionTable(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores an edition that is not in force yet; nothing happens where the id of the edition is taken. */
    boolean store(ProgrammeDocument document, String text, @Nullable PersonId writtenBy) {
        return jdbc.sql("""
                insert into programme_edition (programme, edition, sha256, document, stored_at, origin, written_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(document.id(), document.edition(), document.sha256(), text, Timestamp.from(clock.instant()))
                .param(writtenBy == null ? "bundled" : "written")
                .param(writtenBy == null ? null : writtenBy.value())
                .update() == 1;
    }

    /** Puts an edition in force from now on. */
    void adopt(String programme, String edition, @Nullable PersonId by) {
        jdbc.sql("""
                update programme_edition set adoption = nextval('programme_adoption'), adopted_at = ?, adopted_by = ?
                where programme = ? and edition = ?""")
                .param(Timestamp.from(clock.instant()))
                .param(by == null ? null : by.value())
                .params(programme, edition)
                .update();
    }

    /** Grows with every adoption; 0 where there was none. One look at an index. */
    long version() {
        return jdbc.sql("select coalesce(max(adoption), 0) from programme_edition").query(Long.class).single();
    }

    /** The edition adopted last of every programme. */
    Map<String, String> lastAdopted() {
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct on (programme) programme, edition from programme_edition
                where adoption is not null order by programme, adoption desc""")
                .query(row -> {
                    found.put(row.getString("programme"), row.getString("edition"));
                });
        return found;
    }

    /** The adopted editions of every programme, the one adopted last on top. */
    Map<String, List<String>> adopted() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        jdbc.sql("select programme, edition from programme_edition where adoption is not null order by programme, adoption desc")
                .query(row -> {
                    found.computeIfAbsent(row.getString("programme"), none -> new ArrayList<>()).add(row.getString("edition"));
                });
        return found;
    }

    /** What was stored here, by the SHA-256 of its text. */
    Set<String> hashes() {
        return Set.copyOf(jdbc.sql("select sha256 from programme_edition").query(String.class).list());
    }

    Optional<String> text(String programme, String edition) {
        return jdbc.sql("select document from programme_edition where programme = ? and edition = ?")
                .params(programme, edition)
                .query(String.class)
                .optional();
    }

    Optional<Edition> find(String programme, String edition) {
        return of(programme).stream().filter(one -> one.edition().equals(edition)).findFirst();
    }

    /** Of a programme, the one adopted last on top; those never adopted at the end. */
    List<Edition> of(String programme) {
        return jdbc.sql("select " + COLUMNS + " from programme_edition where programme = ?"
                        + " order by adoption desc nulls last, stored_at desc, edition desc")
                .param(programme)
                .query(EditionTable::edition)
                .list();
    }

    /** Those a person wrote or adopted. */
    List<Edition> by(PersonId person) {
        return jdbc.sql("select " + COLUMNS + " from programme_edition where :person in (written_by, adopted_by)"
                        + " order by stored_at, programme, edition")
                .param("person", person.value())
                .query(EditionTable::edition)
                .list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getString("programme"),
                row.getString("edition"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant(),
                row.getString("origin").equals("bundled"),
                instant(row.getTimestamp("adopted_at")),
                person(row.getObject("written_by", UUID.class)),
                person(row.getObject("adopted_by", UUID.class)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
