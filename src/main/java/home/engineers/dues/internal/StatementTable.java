package home.engineers.dues.internal;

import home.engineers.dues.rules.StatementColumns;
import home.engineers.dues.rules.StatementColumns.Field;
import home.engineers.dues.rules.StatementLine;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code dues_statement}, {@code dues_statement_line} and {@code dues_statement_format}. */
@Repository
public class StatementTable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<Field, String>> NAMES = new TypeReference<>() {};
    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String STATEMENTS = "select s.* from dues_statement s ";

    void insert(Statement one, String sha256, PersonId by) {
        jdbc.sql("""
                insert into dues_statement (id, association, account, file, name, sha256, state, imported_by, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(one.id(), one.association().value(), one.account(), one.file(), one.name(), sha256,
                        one.read() ? "READ" : "MAPPING", by.value(), Timestamp.from(one.importedAt()))
                .update();
    }

    Optional<Statement> find(UUID id) {
        return jdbc.sql(STATEMENTS + "where s.id = ?").param(id).query(StatementTable::statement).optional();
    }

    Optional<Statement> same(OrganisationId association, String sha256) {
        return jdbc.sql(STATEMENTS + "where s.association = ? and s.sha256 = ?")
                .params(association.value(), sha256).query(StatementTable::statement).optional();
    }

    List<Statement> latest(OrganisationId association, int limit) {
        return jdbc.sql(STATEMENTS + "where s.association = ? order by s.imported_at desc, s.id limit ?")
                .params(association.value(), limit).query(StatementTable::statement).list();
    }

    List<String> accounts(OrganisationId association) {
        return jdbc.sql("select distinct account from dues_statement where association = ? order by account")
                .param(association.value()).query(String.class).list();
    }

    void read(UUID id) {
        jdbc.sql("update dues_statement set state = 'READ' where id = ?").param(id).update();
    }

    /** Forgets a statement none of whose lines was kept. */
    void forget(UUID id) {
        jdbc.sql("delete from dues_statement where id = ? and state = 'MAPPING'").param(id).update();
    }

    boolean holds(UUID file) {
        return jdbc.sql("select exists (select 1 from dues_statement where file = ?)").param(file).query(Boolean.class).single();
    }

    Optional<OrganisationId> ownerOf(UUID file) {
        return jdbc.sql("select association from dues_statement where file = ?").param(file)
                .query((row, number) -> Columns.association(row)).optional();
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class), Columns.association(row), row.getString("account"),
                row.getObject("file", UUID.class), row.getString("name"), row.getString("state").equals("READ"),
                Objects.requireNonNull(Columns.instant(row, "imported_at")));
    }

    /** How the columns were read the last time a statement of this account had these. */
    Optional<StatementColumns> remembered(OrganisationId association, String account, StatementColumns header) {
        return jdbc.sql("select columns from dues_statement_format where association = ? and account = ? and header = ?")
                .params(association.value(), account, header.fingerprint())
                .query((row, number) -> new StatementColumns(header.header(), JSON.readValue(row.getString(1), NAMES)))
                .optional();
    }

    void remember(UUID id, OrganisationId association, String account, StatementColumns columns, Instant at) {
        jdbc.sql("""
                insert into dues_statement_format (id, association, account, header, columns, used_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?)
                on conflict (association, account, header) do update set columns = excluded.columns, used_at = excluded.used_at""")
                .params(id, association.value(), account, columns.fingerprint(), JSON.writeValueAsString(columns.names()),
                        Timestamp.from(at))
                .update();
    }

    /** The earlier statement on which each of these lines stands, by identity. */
    Map<String, String> known(OrganisationId association, Collection<String> identities) {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("""
                select l.identity, s.name from dues_statement_line l join dues_statement s on s.id = l.statement
                where l.association = ? and l.identity = any(?) and l.state not in ('DUPLICATE', 'UNREADABLE')""")
                .params(association.value(), identities.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), row.getString(2));
                });
        return known;
    }

    void insert(Line line, String identity) {
        StatementLine said = line.said();
        jdbc.sql("""
                insert into dues_statement_line (id, association, statement, number, booked_on, cents, payer, note, reference,
                    identity, state, reason, membership)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        line.id(), line.association().value(), line.statement(), said.number(), said.on(), said.cents(), said.payer(),
                        said.note(), said.reference(), identity, line.state().name(), line.reason(),
                        line.membership() == null ? null : line.membership().value()))
                .update();
    }

    /** @param reason end of a message key that says why it waits; @param remark what was said of it by hand */
    public record Line(
            UUID id, OrganisationId association, UUID statement, StatementLine said, State state, String reason,
            @Nullable MembershipId membership, long booked, String remark) {
        public long left() {
            return said.cents() - booked;
        }
    }

    /** A statement of an account. @param read whether its columns are known and its lines kept */
    public record Statement(
            UUID id, OrganisationId association, String account, UUID file, String name, boolean read, Instant importedAt) {}

    public enum State {
        /** Belongs to a member and waits to be booked. */
        READY,
        /** For nobody we know, or for too much: waits for a hand. */
        HELD,
        BOOKED,
        /** Stands on an earlier statement. */
        DUPLICATE,
        /** No dues at all, as somebody said. */
        ASIDE,
        OUTGOING,
        UNREADABLE
    }

    Optional<Line> line(UUID id) {
        return jdbc.sql("select * from dues_statement_line where id = ?").param(id).query(StatementTable::line).optional();
    }

    /** Holds the line until the transaction ends. */
    Optional<Line> hold(UUID id) {
        return jdbc.sql("select * from dues_statement_line where id = ? for update").param(id).query(StatementTable::line).optional();
    }

    List<UUID> ready(UUID statement) {
        return jdbc.sql("select id from dues_statement_line where statement = ? and state = 'READY' order by number")
                .param(statement).query(UUID.class).list();
    }

    List<Line> lines(UUID statement, @Nullable State state, int page, int size) {
        return jdbc.sql("""
                select * from dues_statement_line where statement = :statement and (cast(:state as text) is null or state = :state)
                order by number limit :limit offset :offset""")
                .param("statement", statement)
                .param("state", state == null ? null : state.name())
                .param("limit", size)
                .param("offset", (page - 1) * size)
                .query(StatementTable::line)
                .list();
    }

    List<Line> held(OrganisationId association, int limit) {
        return jdbc.sql("select * from dues_statement_line where association = ? and state = 'HELD' order by booked_on, id limit ?")
                .params(association.value(), limit).query(StatementTable::line).list();
    }

    Map<State, Integer> counts(UUID statement) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) from dues_statement_line where statement = ? group by state").param(statement).query(row -> {
            counts.put(State.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    void state(UUID line, State state, String reason, @Nullable MembershipId membership) {
        jdbc.sql("update dues_statement_line set state = ?, reason = ?, membership = coalesce(?, membership) where id = ?")
                .params(Arrays.asList(state.name(), reason, membership == null ? null : membership.value(), line))
                .update();
    }

    /** Books a part of the line; it is booked whole when nothing is left. */
    void booked(UUID line, long cents, @Nullable MembershipId membership, PersonId by, Instant at) {
        jdbc.sql("""
                update dues_statement_line set booked_cents = booked_cents + ?, membership = coalesce(?, membership), decided_by = ?,
                    decided_at = ?, state = case when booked_cents + ? = cents then 'BOOKED' else 'HELD' end,
                    reason = case when booked_cents + ? = cents then '' else 'rest' end
                where id = ?""")
                .params(Arrays.asList(
                        cents, membership == null ? null : membership.value(), by.value(), Timestamp.from(at), cents, cents, line))
                .update();
    }

    /** What a receipt of the line was taken back for is there to be booked again. */
    void released(UUID line, long cents) {
        jdbc.sql("update dues_statement_line set booked_cents = booked_cents - ?, state = 'HELD', reason = 'released' where id = ?")
                .params(cents, line)
                .update();
    }

    void aside(UUID line, String remark, PersonId by, Instant at) {
        jdbc.sql("""
                update dues_statement_line set state = 'ASIDE', reason = '', remark = ?, decided_by = ?, decided_at = ? where id = ?""")
                .params(remark, by.value(), Timestamp.from(at), line)
                .update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        UUID membership = row.getObject("membership", UUID.class);
        return new Line(
                row.getObject("id", UUID.class), Columns.association(row), row.getObject("statement", UUID.class),
                new StatementLine(
                        row.getInt("number"), row.getObject("booked_on", LocalDate.class), row.getLong("cents"), row.getString("payer"),
                        row.getString("note"), row.getString("reference"), ""),
                State.valueOf(row.getString("state")), row.getString("reason"),
                membership == null ? null : new MembershipId(membership), row.getLong("booked_cents"), row.getString("remark"));
    }
}
