package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code case_clock} and {@code case_publicity}. */
@Repository
class ClockTable {
    private final JdbcClient jdbc;

    ClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(CaseClock clock) {
        jdbc.sql("""
                insert into case_clock (id, case_id, stage, begun_on, working_days, due_on, due_at, provisional)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(clock.id(), clock.caseId().value(), clock.stage().wireName(), clock.begunOn(), clock.workingDays(),
                        clock.dueOn(), Timestamp.from(clock.dueAt()), clock.provisional())
                .update();
    }

    void recount(CaseClock clock) {
        jdbc.sql("update case_clock set due_on = ?, due_at = ?, provisional = ? where id = ?")
                .params(clock.dueOn(), Timestamp.from(clock.dueAt()), clock.provisional(), clock.id())
                .update();
    }

    /**
     * @param at when it ended by law
     * @param byTime true where its time was up, false where an act came first
     * @param with the act that the end brought, or that came first
     * @param carriedOutAt when that was carried out
     */
    void end(CaseId id, Instant at, boolean byTime, CaseAct with, Instant carriedOutAt) {
        jdbc.sql("""
                update case_clock set ended_at = ?, ended_by = ?, ended_with = ?, carried_out_at = ?
                where case_id = ? and ended_at is null""")
                .params(Timestamp.from(at), byTime ? "time" : "act", with.wireName(), Timestamp.from(carriedOutAt), id.value())
                .update();
    }

    Optional<CaseClock> running(CaseId id) {
        return jdbc.sql("select * from case_clock where case_id = ? and ended_at is null")
                .param(id.value())
                .query(ClockTable::read)
                .optional();
    }

    Map<CaseId, CaseClock> running(Collection<CaseId> ids) {
        UUID[] values = ids.stream().map(CaseId::value).toArray(UUID[]::new);
        return jdbc.sql("select * from case_clock where case_id = any(?) and ended_at is null")
                .param(values)
                .query(ClockTable::read)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseClock::caseId, Function.identity()));
    }

    Optional<Instant> next() {
        return jdbc.sql("select min(due_at) from case_clock where ended_at is null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Every clock of a case, oldest first. */
    List<CaseClock> of(CaseId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /** Every clock of each case that has any, oldest first. */
    Map<CaseId, List<CaseClock>> of(Collection<CaseId> ids) {
        UUID[] values = ids.stream().map(CaseId::value).toArray(UUID[]::new);
        return jdbc.sql("select * from case_clock where case_id = any(?) order by id")
                .param(values)
                .query(ClockTable::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(CaseClock::caseId));
    }

    void publish(UUID id, CaseClock clock) {
        jdbc.sql("insert into case_publicity (id, case_id, stage, clock_id) values (?, ?, ?, ?)")
                .params(id, clock.caseId().value(), clock.stage().wireName(), clock.id())
                .update();
    }

    /** The clock of a publicity. */
    Optional<CaseClock> publicity(UUID id) {
        return jdbc.sql("select k.* from case_publicity p join case_clock k on k.id = p.clock_id where p.id = ?")
                .param(id)
                .query(ClockTable::read)
                .optional();
    }

    /** Publicities of a stage whose time is running, the one that ends first on top. */
    List<UUID> publicities(Stage stage, int limit) {
        return jdbc.sql("""
                select p.id from case_publicity p join case_clock k on k.id = p.clock_id
                where p.stage = ? and k.ended_at is null order by k.due_at, p.id limit ?""")
                .params(stage.wireName(), limit)
                .query(UUID.class)
                .list();
    }

    private static CaseClock read(ResultSet row, int number) throws SQLException {
        return new CaseClock(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Stage.named(row.getString("stage")).orElseThrow(),
                row.getObject("begun_on", LocalDate.class),
                row.getInt("working_days"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("provisional"),
                row.getTimestamp("ended_at") == null);
    }
}
