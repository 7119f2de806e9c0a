package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.rules.CaseState;
import home.engineers.programmes.rules.CaseState.Publicity;
import home.engineers.programmes.rules.CaseState.Reviewing;
import home.engineers.programmes.rules.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code review_case}: each case as its acts add up. */
@Repository
class CaseTable {
    private static final String SELECT = "select c.* from review_case c ";
    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReviewCase one, Task task) {
        jdbc.sql("""
                insert into review_case (id, version, address, verification, number, programme, edition, level, specialty,
                    applicant, employer, association, unit, kind, call, about, governing_day, counted_on, filed_at, stage, status, publicity, notices,
                    open_objections, reviewers, opinions, appeals, turn, due_at)
                values (:id, :version, :address, :verification, :number, :programme, :edition, :level, :specialty,
                    :applicant, :employer, :association, :unit, :kind, :call, :about, :governingDay, :countedOn, :filedAt, :stage, :status, :publicity, :notices,
                    :openObjections, :reviewers, :opinions, :appeals, :turn, :dueAt)""")
                .param("id", one.id().value())
                .param("version", one.version())
                .param("address", one.address())
                .param("verification", one.verification())
                .param("number", one.number())
                .param("programme", one.programme())
                .param("edition", one.edition())
                .param("level", one.level())
                .param("specialty", one.specialty())
                .param("applicant", one.applicant().value())
                .param("employer", one.employer() == null ? null : one.employer().value())
                .param("association", one.association().value())
                .param("unit", one.unit() == null ? null : one.unit().value())
                .param("kind", one.kind())
                .param("call", one.call())
                .param("about", one.about())
                .param("governingDay", one.governingDay())
                .param("countedOn", one.countedOn())
                .param("filedAt", Timestamp.from(one.filedAt()))
                .params(columns(one.state()))
                .params(columns(task))
                .update();
    }

    /** Writes the next state. @throws OptimisticLockingFailureException where someone changed the case meanwhile */
    ReviewCase move(ReviewCase one, CaseState after, Task task) {
        int changed = jdbc.sql("""
                update review_case set version = version + 1, stage = :stage, status = :status, publicity = :publicity,
                    notices = :notices, open_objections = :openObjections, reviewers = :reviewers, opinions = :opinions,
                    appeals = :appeals,
                    turn = :turn, due_at = case when :dueStands then due_at else :dueAt end
                where id = :id and version = :version""")
                .params(columns(after))
                .params(columns(task))
                .param("dueStands", task.dueStands())
                .param("id", one.id().value())
                .param("version", one.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("case " + one.id() + " is no longer at version " + one.version());
        }
        return one.next(after);
    }

    private static Map<String, @Nullable Object> columns(Task task) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("turn", task.turn().wireName());
        columns.put("dueAt", task.dueAt() == null ? null : Timestamp.from(task.dueAt()));
        return columns;
    }

    private static Map<String, Object> columns(CaseState state) {
        return Map.of(
                "stage", state.stage().wireName(),
                "status", state.status().wireName(),
                "publicity", state.publicity().name().toLowerCase(Locale.ROOT),
                "notices", state.notices(),
                "openObjections", state.openObjections(),
                "reviewers", state.review().reviewers(),
                "opinions", state.review().opinions(),
                "appeals", state.appeals());
    }

    Optional<ReviewCase> find(CaseId id) {
        return jdbc.sql(SELECT + "where id = ?").param(id.value()).query(CaseTable::read).optional();
    }

    Map<CaseId, ReviewCase> find(Collection<CaseId> ids) {
        return jdbc.sql(SELECT + "where id = any(?)")
                .param(ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(CaseTable::read)
                .list()
                .stream()
                .collect(Collectors.toMap(ReviewCase::id, Function.identity()));
    }

    /** A case for this transaction alone: who comes at the same time waits instead of being told that it has changed. */
    ReviewCase take(CaseId id) {
        return jdbc.sql(SELECT + "where id = ? for update").param(id.value()).query(CaseTable::read).single();
    }

    Optional<ReviewCase> byAddress(String address) {
        return jdbc.sql(SELECT + "where address = ?").param(address).query(CaseTable::read).optional();
    }

    Optional<ReviewCase> byVerification(String verification) {
        return jdbc.sql(SELECT + "where verification = ?").param(verification).query(CaseTable::read).optional();
    }

    Optional<ReviewCase> byNumber(String number) {
        return jdbc.sql(SELECT + "where number = ?").param(number).query(CaseTable::read).optional();
    }

    /** The open case of a person, not one that they filed for a unit. @param about what it is about, or null for itself */
    Optional<ReviewCase> openOf(String programme, PersonId applicant, @Nullable UUID about) {
        return openOf(programme, applicant.value(), about);
    }

    /** The open case of a unit. @param about what it is about, or null for itself */
    Optional<ReviewCase> openOf(String programme, OrganisationId unit, @Nullable UUID about) {
        return openOf(programme, unit.value(), about);
    }

    private Optional<ReviewCase> openOf(String programme, UUID applicant, @Nullable UUID about) {
        return jdbc.sql(SELECT + """
                where programme = ? and coalesce(unit, applicant) = ? and about is not distinct from ?::uuid and status = 'open'""")
                .params(Arrays.asList(programme, applicant, about))
                .query(CaseTable::read)
                .optional();
    }

    /** All cases a person has filed for themselves, the newest first. */
    List<ReviewCase> of(PersonId applicant) {
        return jdbc.sql(SELECT + "where applicant = ? and unit is null order by filed_at desc, id")
                .param(applicant.value())
                .query(CaseTable::read)
                .list();
    }

    /** All cases of a call that belong to these applicants or have these numbers, the newest first. */
    List<ReviewCase> ofCall(CallId call, Collection<String> numbers, Collection<PersonId> applicants) {
        return jdbc.sql(SELECT + "where c.call = ? and (c.number = any(?) or c.applicant = any(?)) order by c.filed_at desc, c.id")
                .params(call.value(), numbers.toArray(String[]::new),
                        applicants.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(CaseTable::read)
                .list();
    }

    /** The cases of a call, the newest first. */
    List<ReviewCase> ofCall(CallId call, int limit, int offset) {
        return jdbc.sql(SELECT + "where c.call = ? order by c.filed_at desc, c.id limit ? offset ?")
                .params(call.value(), limit, offset)
                .query(CaseTable::read)
                .list();
    }

    /** The cases of a call that were granted, the newest first. */
    List<ReviewCase> grantedOf(CallId call, int limit, int offset) {
        return jdbc.sql(SELECT + "where c.call = ? and c.status = 'granted' order by c.filed_at desc, c.id limit ? offset ?")
                .params(call.value(), limit, offset)
                .query(CaseTable::read)
                .list();
    }

    /** Open cases of a call at one of the stages, by number. */
    List<ReviewCase> at(CallId call, Stage... stages) {
        return jdbc.sql(SELECT + "where c.call = ? and c.status = 'open' and c.stage = any(?) order by c.number")
                .params(call.value(), Arrays.stream(stages).map(Stage::wireName).toArray(String[]::new))
                .query(CaseTable::read)
                .list();
    }

    /** How many cases a call has. */
    int countOf(CallId call, boolean grantedOnly) {
        return jdbc.sql("select count(*) from review_case where call = ?" + (grantedOnly ? " and status = 'granted'" : ""))
                .param(call.value())
                .query(Integer.class)
                .single();
    }

    /** Open cases of a programme up to and with their meeting. @param level empty for every level */
    List<ReviewCase> beforePanels(String programme, String level) {
        return jdbc.sql(SELECT + """
                where c.programme = :programme and (:level = '' or c.level = :level) and c.status = 'open'
                  and c.stage in ('intake', 'publicity', 'endorsement', 'completeness', 'supplement', 'screening', 'draw', 'review',
                      'interview', 'meeting', 'ballot') order by c.id""")
                .param("programme", programme).param("level", level).query(CaseTable::read).list();
    }

    List<ReviewCase> byAddresses(Collection<String> addresses) {
        return jdbc.sql(SELECT + "where address = any(?) order by due_at, id")
                .param(addresses.toArray(String[]::new))
                .query(CaseTable::read)
                .list();
    }

    /** Cases by their ids, in no order. */
    List<ReviewCase> all(Collection<CaseId> ids) {
        return jdbc.sql(SELECT + "where id = any(?)")
                .param(ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(CaseTable::read)
                .list();
    }

    /** Every case of the house, one after the other, with the columns that say whose turn it is. */
    void each(BiConsumer<ReviewCase, String> seen) {
        jdbc.sql(SELECT + "order by id").query(row -> {
            seen.accept(read(row, 0), row.getString("turn"));
        });
    }

    /** Takes a case whose time is up for this transaction alone; one that another node has taken is passed over. */
    Optional<ReviewCase> takeDue(Instant now) {
        return jdbc.sql(SELECT + """
                join case_clock k on k.case_id = c.id and k.ended_at is null and k.due_at <= ?
                order by k.due_at, c.id limit 1 for update of c skip locked""")
                .param(Timestamp.from(now))
                .query(CaseTable::read)
                .optional();
    }

    /** Takes every case with a running clock, one after the other in a fixed order. */
    List<ReviewCase> takeClocked() {
        return jdbc.sql(SELECT + "where id in (select case_id from case_clock where ended_at is null) order by id for update")
                .query(CaseTable::read)
                .list();
    }

    private static ReviewCase read(ResultSet row, int number) throws SQLException {
        CaseState state = new CaseState(
                Stage.named(row.getString("stage")).orElseThrow(),
                CaseStatus.named(row.getString("status")),
                Publicity.valueOf(row.getString("publicity").toUpperCase(Locale.ROOT)),
                row.getInt("notices"),
                row.getInt("open_objections"),
                new Reviewing(row.getInt("reviewers"), row.getInt("opinions")),
                row.getInt("appeals"));
        return new ReviewCase(
                new CaseId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("address"),
                row.getString("verification"),
                row.getString("number"),
                row.getString("programme"),
                row.getString("edition"),
                row.getString("level"),
                row.getString("specialty"),
                new PersonId(row.getObject("applicant", UUID.class)),
                organisation(row, "employer"),
                new OrganisationId(row.getObject("association", UUID.class)),
                organisation(row, "unit"),
                row.getString("kind"),
                row.getObject("call", UUID.class),
                row.getObject("about", UUID.class),
                row.getObject("governing_day", LocalDate.class),
                row.getObject("counted_on", LocalDate.class),
                row.getTimestamp("filed_at").toInstant(),
                state);
    }

    private static @Nullable OrganisationId organisation(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
