package home.engineers.programmes.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.Call.Approval;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.internal.StoredCall.Closed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code programme_call}, and the cases that belong to calls. */
@Repository
class CallTable {
    private static final String OPEN = "programme = ? and closed_at is null and ? between opens_on and closes_on";
    private final JdbcClient jdbc;

    CallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where another call of the programme runs meanwhile */
    void insert(StoredCall one) {
        @Nullable Approval approval = one.approval();
        jdbc.sql("""
                insert into programme_call (id, version, programme, edition, name_zh, name_en, opens_on, closes_on, counts_on,
                    approval_number, approving_authority, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(one.id().value(), one.version(), one.programme(), one.edition(), one.name().zh(), one.name().en(),
                        one.opensOn(), one.closesOn(), one.countsOn(), approval == null ? null : approval.number(),
                        approval == null ? null : approval.authority(), one.openedBy().value(), Timestamp.from(one.openedAt()))
                .update();
    }

    /** @throws OptimisticLockingFailureException where someone changed the call meanwhile */
    void close(CallId id, int version, PersonId by, Instant at, String why) {
        int changed = jdbc.sql("""
                update programme_call set version = version + 1, closed_by = ?, closed_at = ?, closed_why = ?
                where id = ? and version = ? and closed_at is null""")
                .params(by.value(), Timestamp.from(at), why, id.value(), version)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("call " + id + " is no longer at version " + version);
        }
    }

    Optional<StoredCall> find(CallId id) {
        return jdbc.sql("select * from programme_call where id = ?").param(id.value()).query(CallTable::read).optional();
    }

    Optional<StoredCall> open(String programme, LocalDate on) {
        return jdbc.sql("select * from programme_call where " + OPEN).params(programme, on).query(CallTable::read).optional();
    }

    /** The open call, which cannot be closed before this transaction ends. */
    Optional<StoredCall> hold(String programme, LocalDate on) {
        return jdbc.sql("select * from programme_call where " + OPEN + " for share")
                .params(programme, on)
                .query(CallTable::read)
                .optional();
    }

    /** The next call that is announced. */
    Optional<StoredCall> next(String programme, LocalDate after) {
        return jdbc.sql("""
                select * from programme_call where programme = ? and closed_at is null and opens_on > ?
                order by opens_on limit 1""")
                .params(programme, after)
                .query(CallTable::read)
                .optional();
    }

    /** A running or announced call of the programme that shares a day with this time. */
    Optional<StoredCall> sharing(String programme, LocalDate opensOn, LocalDate closesOn) {
        return jdbc.sql("""
                select * from programme_call where programme = ? and closed_at is null and opens_on <= ? and closes_on >= ?
                order by opens_on limit 1""")
                .params(programme, closesOn, opensOn)
                .query(CallTable::read)
                .optional();
    }

    List<StoredCall> all() {
        return jdbc.sql("select * from programme_call order by closes_on desc, opens_on desc, id")
                .query(CallTable::read)
                .list();
    }

    /** How many cases of each call stand in each state. */
    Map<CallId, Map<CaseStatus, Integer>> counts() {
        Map<CallId, Map<CaseStatus, Integer>> counts = new HashMap<>();
        jdbc.sql("select call, status, count(*) from review_case where call is not null group by call, status")
                .query(row -> {
                    counts.computeIfAbsent(new CallId(row.getObject(1, UUID.class)), id -> new EnumMap<>(CaseStatus.class))
                            .put(CaseStatus.named(row.getString(2)), row.getInt(3));
                });
        return counts;
    }

    private static StoredCall read(ResultSet row, int number) throws SQLException {
        String approved = row.getString("approval_number");
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new StoredCall(
                new CallId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("programme"),
                row.getString("edition"),
                new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("counts_on", LocalDate.class),
                approved == null ? null : new Approval(approved, row.getString("approving_authority")),
                new PersonId(row.getObject("opened_by", UUID.class)),
                row.getTimestamp("opened_at").toInstant(),
                closedAt == null
                        ? null
                        : new Closed(
                                new PersonId(row.getObject("closed_by", UUID.class)), closedAt.toInstant(),
                                row.getString("closed_why")));
    }
}
