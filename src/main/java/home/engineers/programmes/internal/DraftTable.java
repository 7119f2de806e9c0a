package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts in the database. */
@Component
class DraftTable {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final HouseClock clock;

    DraftTable(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(ProgrammeDraft draft) {
        jdbc.sql("""
                insert into programme_draft (id, version, programme, edition, based_on, document, status, written_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(draft.id(), draft.version(), draft.programme(), draft.edition(), draft.basedOn(), draft.document(),
                        draft.status().wireName(), draft.writtenBy().value(), Timestamp.from(draft.changedAt()))
                .update();
    }

    /**
     * @param seen version on which the change was decided
     * @param decidedBy who decided on it, or null
     * @throws OptimisticLockingFailureException where someone changed the draft meanwhile
     */
    void update(ProgrammeDraft draft, int seen, @Nullable PersonId decidedBy) {
        int changed = jdbc.sql("""
                update programme_draft set version = :version, programme = :programme, edition = :edition,
                document = :document, status = :status, written_by = :writer, changed_at = :changed,
                submitted_by = :submitter, submitted_at = case when cast(:submitter as uuid) is null then null
                    else coalesce(submitted_at, :now) end,
                decided_by = coalesce(:decider, decided_by),
                decided_at = case when cast(:decider as uuid) is null then decided_at else :now end, reason = :reason
                where id = :id and version = :seen""")
                .param("version", draft.version())
                .param("programme", draft.programme())
                .param("edition", draft.edition())
                .param("document", draft.document())
                .param("status", draft.status().wireName())
                .param("writer", draft.writtenBy().value())
                .param("changed", Timestamp.from(draft.changedAt()))
                .param("submitter", id(draft.submittedBy()), java.sql.Types.OTHER)
                .param("decider", id(decidedBy), java.sql.Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", draft.reason(), java.sql.Types.VARCHAR)
                .param("id", draft.id())
                .param("seen", seen)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("draft " + draft.id() + " is not at version " + seen);
        }
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    Optional<ProgrammeDraft> find(UUID id) {
        return jdbc.sql("select * from programme_draft where id = ?").param(id).query(DraftTable::draft).optional();
    }

    /** Those still open, what was changed last on top. */
    List<ProgrammeDraft> open() {
        return jdbc.sql("select * from programme_draft where status in ('writing', 'submitted') order by changed_at desc, id limit ?")
                .param(MOST)
                .query(DraftTable::draft)
                .list();
    }

    int submitted() {
        return jdbc.sql("select count(*) from programme_draft where status = 'submitted'").query(Integer.class).single();
    }

    private static ProgrammeDraft draft(ResultSet row, int number) throws SQLException {
        UUID submitter = row.getObject("submitted_by", UUID.class);
        return new ProgrammeDraft(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("programme"),
                row.getString("edition"),
                Optional.ofNullable(row.getString("based_on")).orElse(""),
                row.getString("document"),
                ProgrammeDraft.Status.named(row.getString("status")),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                submitter == null ? null : new PersonId(submitter),
                row.getString("reason"));
    }
}
