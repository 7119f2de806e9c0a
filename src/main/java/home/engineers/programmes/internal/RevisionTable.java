package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code opinion_revision} and {@code opinion_points}: all that reviewers have saved, in the order they did. */
@Repository
class RevisionTable {
    private final JdbcClient jdbc;

    RevisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param recommends null where nothing has been chosen yet
     * @param points by criterion; those that have none are left out
     */
    record Revision(int number, Instant savedAt, boolean given, @Nullable Boolean recommends, String words, Map<String, BigDecimal> points) {
        BigDecimal total() {
            return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The points that a reviewer gave a case altogether. */
    record Total(CaseId caseId, PersonId reviewer, BigDecimal points) {}

    /** @throws org.springframework.dao.DataIntegrityViolationException where the seat has given its opinion already */
    void save(UUID seat, boolean given, @Nullable Boolean recommends, String words, Map<String, BigDecimal> points, Instant at) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from opinion_revision where seat = ?")
                .param(seat)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into opinion_revision (seat, number, saved_at, given, recommends, words) values (?, ?, ?, ?, ?, ?)")
                .params(seat, number, Timestamp.from(at), given, recommends, words.isEmpty() ? null : words)
                .update();
        points.forEach((criterion, value) ->
                jdbc.sql("insert into opinion_points (seat, number, criterion, points) values (?, ?, ?, ?)")
                        .params(seat, number, criterion, value)
                        .update());
    }

    /** What was saved last. */
    Optional<Revision> last(UUID seat) {
        return jdbc.sql("select * from opinion_revision where seat = ? order by number desc limit 1")
                .param(seat)
                .query((row, n) -> new Revision(
                        row.getInt("number"), row.getTimestamp("saved_at").toInstant(), row.getBoolean("given"),
                        row.getObject("recommends", Boolean.class), Optional.ofNullable(row.getString("words")).orElse(""),
                        points(seat, row.getInt("number"))))
                .optional();
    }

    private Map<String, BigDecimal> points(UUID seat, int number) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        jdbc.sql("select criterion, points from opinion_points where seat = ? and number = ? order by criterion")
                .params(seat, number)
                .query((RowCallbackHandler) row -> points.put(row.getString(1), row.getBigDecimal(2)));
        return points;
    }

    /** What was given in the rounds that are going on, or went last, of those named who are not recused. */
    List<Total> totals(List<CaseId> cases) {
        return jdbc.sql("""
                select v.case_id, v.person, sum(p.points) as points
                from review_case c
                join case_reviewer v on v.case_id = c.id and v.round = c.appeals
                join opinion_revision r on r.seat = v.seat and r.given
                join opinion_points p on p.seat = r.seat and p.number = r.number
                where c.id = any(?) and not exists (select 1 from recusal x
                    where x.case_id = v.case_id and x.person = v.person and x.lifted_at is null)
                group by v.case_id, v.person order by v.case_id, v.person""")
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, n) -> new Total(
                        new CaseId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)), row.getBigDecimal(3)))
                .list();
    }

    /** Whom it concerns is gone. */
    void strikeWords(CaseId id) {
        jdbc.sql("update opinion_revision set words = null where seat in (select seat from case_reviewer where case_id = ?)")
                .param(id.value())
                .update();
    }
}
