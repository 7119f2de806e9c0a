package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CaseReviews.Opinion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_reviewer}: who was named to write an opinion, and what they wrote. */
@Repository
class ReviewerTable {
    /** Whoever is out of the case reviews it no more, and what they wrote counts no more. */
    private static final String IN = " and not exists (select 1 from recusal r"
            + " where r.case_id = v.case_id and r.person = v.person and r.lifted_at is null)";
    private final JdbcClient jdbc;

    ReviewerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seat id under which what is saved is kept @param opinion null until it is given */
    record Reviewer(UUID seat, PersonId person, @Nullable Opinion opinion, @Nullable Instant givenAt) {}

    void name(ReviewCase one, PersonId reviewer, PersonId by, Instant at) {
        jdbc.sql("""
                insert into case_reviewer (case_id, round, person, named_by, named_at) values (?, ?, ?, ?, ?)
                on conflict (case_id, round, person) do update set left_at = null, named_by = excluded.named_by, named_at = excluded.named_at""")
                .params(one.id().value(), round(one), reviewer.value(), by.value(), Timestamp.from(at))
                .update();
    }

    /** Those named in the round that is going on, or went last, without those who left it. */
    List<Reviewer> of(ReviewCase one) {
        return jdbc.sql("select v.* from case_reviewer v where v.case_id = ? and v.round = ? and v.left_at is null" + IN + " order by v.named_at, v.person")
                .params(one.id().value(), round(one))
                .query(ReviewerTable::read)
                .list();
    }

    /** The persons of many cases, as they are {@link #of named now}; a case without any is left out. */
    Map<CaseId, Set<PersonId>> named(Collection<ReviewCase> many) {
        Map<CaseId, Set<PersonId>> found = new HashMap<>();
        jdbc.sql("select v.case_id, v.person from case_reviewer v join review_case c on c.id = v.case_id"
                        + " where v.case_id = any(?) and v.round = c.appeals and v.left_at is null" + IN)
                .param(many.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new CaseId(row.getObject(1, UUID.class)), none -> new HashSet<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    Optional<Reviewer> of(ReviewCase one, PersonId person) {
        return jdbc.sql("select v.* from case_reviewer v where v.case_id = ? and v.round = ? and v.person = ? and v.left_at is null" + IN)
                .params(one.id().value(), round(one), person.value())
                .query(ReviewerTable::read)
                .optional();
    }

    /** @return false where that reviewer has given one already */
    boolean give(ReviewCase one, PersonId reviewer, Opinion opinion, Instant at) {
        return jdbc.sql("""
                update case_reviewer set recommends = ?, opinion = ?, given_at = ?
                where case_id = ? and round = ? and person = ? and given_at is null""")
                .params(opinion.recommends(), opinion.words(), Timestamp.from(at), one.id().value(), round(one), reviewer.value())
                .update() == 1;
    }

    /**
     * The reviewer is none any more; what they saved stays where it is.
     *
     * @return false where that person is no reviewer of the present round, or has given an opinion
     */
    boolean dismiss(ReviewCase one, PersonId reviewer, Instant at) {
        return jdbc.sql("""
                update case_reviewer set left_at = ?
                where case_id = ? and round = ? and person = ? and given_at is null and left_at is null""")
                .params(Timestamp.from(at), one.id().value(), round(one), reviewer.value())
                .update() == 1;
    }

    /** Whom it concerns is gone; that someone gave an opinion stays. */
    void strikeWords(CaseId id) {
        jdbc.sql("update case_reviewer set opinion = null where case_id = ?").param(id.value()).update();
    }

    /** The opinions written on a case, in all rounds. */
    List<String> opinions(CaseId id) {
        return jdbc.sql("select v.opinion from case_reviewer v where v.case_id = ? and v.opinion is not null" + IN + " order by v.round, v.given_at")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static int round(ReviewCase one) {
        return one.state().appeals();
    }

    private static Reviewer read(ResultSet row, int number) throws SQLException {
        Timestamp given = row.getTimestamp("given_at");
        String words = row.getString("opinion");
        return new Reviewer(
                row.getObject("seat", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                given == null ? null : new Opinion(row.getBoolean("recommends"), words == null ? "" : words),
                given == null ? null : given.toInstant());
    }
}
