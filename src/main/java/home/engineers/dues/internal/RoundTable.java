package home.engineers.dues.internal;

import home.engineers.dues.internal.Round.Kind;
import home.engineers.dues.internal.Round.State;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code dues_round}. */
@Repository
class RoundTable {
    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, OrganisationId association, int year, Kind kind, int total, PersonId by, Instant at) {
        jdbc.sql("""
                insert into dues_round (id, association, year, kind, state, total, ordered_by, ordered_at)
                values (?, ?, ?, ?, 'RUNNING', ?, ?, ?)""")
                .params(id, association.value(), year, kind.name(), total, by.value(), Timestamp.from(at))
                .update();
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql("select * from dues_round where id = ?").param(id).query(RoundTable::read).optional();
    }

    /** Holds the round until the transaction ends; empty where it is over. */
    Optional<Round> hold(UUID id) {
        return jdbc.sql("select * from dues_round where id = ? and state = 'RUNNING' for update").param(id).query(RoundTable::read).optional();
    }

    /** Those at work in a year of an association. */
    List<Round> running(OrganisationId association, int year) {
        return jdbc.sql("select * from dues_round where association = ? and year = ? and state = 'RUNNING' order by kind")
                .params(association.value(), year).query(RoundTable::read).list();
    }

    List<UUID> running() {
        return jdbc.sql("select id from dues_round where state = 'RUNNING' order by ordered_at, id").query(UUID.class).list();
    }

    /** What one part came to. @param last the last one gone through */
    record Part(UUID last, int seen, int done, int leftOut, int already) {}

    void advance(UUID id, Part part) {
        jdbc.sql("""
                update dues_round set after = ?, seen = seen + ?, done = done + ?, left_out = left_out + ?, already = already + ?
                where id = ?""")
                .params(part.last(), part.seen(), part.done(), part.leftOut(), part.already(), id)
                .update();
    }

    void end(UUID id, State state, Instant at) {
        jdbc.sql("update dues_round set state = ?, ended_at = ? where id = ?").params(state.name(), Timestamp.from(at), id).update();
    }

    private static Round read(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class), Columns.association(row), row.getInt("year"), Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")), row.getObject("after", UUID.class), row.getInt("total"), row.getInt("seen"),
                row.getInt("done"), row.getInt("left_out"), row.getInt("already"),
                Objects.requireNonNull(Columns.person(row, "ordered_by")), Objects.requireNonNull(Columns.instant(row, "ordered_at")),
                Columns.instant(row, "ended_at"));
    }
}
