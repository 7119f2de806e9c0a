package home.engineers.committees.internal;

import home.engineers.committees.CommitteeEvaluation;
import home.engineers.committees.CommitteeEvaluation.IndicatorSet;
import home.engineers.committees.CommitteeEvaluation.Score;
import home.engineers.committees.CommitteeEvaluation.State;
import home.engineers.committees.rules.Evaluating.Grade;
import home.engineers.committees.rules.Evaluating.Indicator;
import home.engineers.committees.rules.Evaluating.Scheme;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of indicator sets, grades, evaluations and scores. */
@Repository
class EvaluationTable {
    private final JdbcClient jdbc;

    EvaluationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(IndicatorSet set, PersonId by, Instant at) {
        jdbc.sql("insert into committee_indicator_set (id, association, year, source, entered_by, entered_at) values (?, ?, ?, ?, ?, ?)")
                .params(set.id(), set.association().value(), set.year(), set.source(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
        set.scheme().indicators().forEach(one -> jdbc.sql("""
                insert into committee_indicator (indicator_set, number, name_zh, name_en, numerator, denominator)
                values (?, ?, ?, ?, ?, ?)""")
                .params(set.id(), one.number(), one.name().zh(), one.name().en(), one.numerator(), one.denominator())
                .update());
        set.scheme().grades().forEach(one -> jdbc.sql("""
                insert into committee_grade (indicator_set, number, name_zh, name_en, at_least) values (?, ?, ?, ?, ?)""")
                .params(set.id(), one.number(), one.name().zh(), one.name().en(), one.atLeast())
                .update());
    }

    /** Takes a set back that nobody has been scored by. False where one has. */
    boolean remove(IndicatorSet set) {
        if (jdbc.sql("select exists (select 1 from committee_evaluation where indicator_set = ?)").param(set.id()).query(Boolean.class).single()) {
            return false;
        }
        jdbc.sql("delete from committee_grade where indicator_set = ?").param(set.id()).update();
        jdbc.sql("delete from committee_indicator where indicator_set = ?").param(set.id()).update();
        jdbc.sql("delete from committee_indicator_set where id = ?").param(set.id()).update();
        return true;
    }

    Optional<IndicatorSet> set(OrganisationId association, int year) {
        return jdbc.sql("select * from committee_indicator_set where association = ? and year = ?")
                .params(association.value(), year)
                .query(this::indicatorSet)
                .optional();
    }

    IndicatorSet set(UUID id) {
        return jdbc.sql("select * from committee_indicator_set where id = ?").param(id).query(this::indicatorSet).single();
    }

    List<IndicatorSet> sets(OrganisationId association) {
        return jdbc.sql("select * from committee_indicator_set where association = ? order by year desc")
                .param(association.value())
                .query(this::indicatorSet)
                .list();
    }

    private IndicatorSet indicatorSet(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new IndicatorSet(
                id, new OrganisationId(row.getObject("association", UUID.class)), row.getInt("year"), scheme(id), row.getString("source"));
    }

    private Scheme scheme(UUID set) {
        List<Indicator> indicators = jdbc.sql("select * from committee_indicator where indicator_set = ? order by number")
                .param(set)
                .query((row, n) -> new Indicator(row.getInt("number"), name(row), row.getInt("numerator"), row.getInt("denominator")))
                .list();
        List<Grade> grades = jdbc.sql("select * from committee_grade where indicator_set = ? order by number")
                .param(set)
                .query((row, n) -> new Grade(row.getInt("number"), name(row), row.getInt("at_least")))
                .list();
        return new Scheme(indicators, grades);
    }

    private static LocalizedText name(ResultSet row) throws SQLException {
        return new LocalizedText(row.getString("name_zh"), row.getString("name_en"));
    }

    /** False where the committee was evaluated in that year. */
    boolean insert(CommitteeEvaluation evaluation, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into committee_evaluation (id, committee, indicator_set, year, state, self_by, self_at)
                values (?, ?, ?, ?, 'SELF_SCORED', ?, ?) on conflict do nothing""")
                .params(
                        evaluation.id(), evaluation.committee().value(), evaluation.indicatorSet(), evaluation.year(), by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void self(UUID evaluation, Score score) {
        jdbc.sql("""
                insert into committee_score (evaluation, number, self_score, self_evidence) values (?, ?, ?, ?)
                on conflict (evaluation, number) do update
                    set self_score = excluded.self_score, self_evidence = excluded.self_evidence""")
                .params(evaluation, score.number(), score.selfScore(), score.selfEvidence())
                .update();
    }

    void score(UUID evaluation, int number, int score, String evidence) {
        jdbc.sql("update committee_score set score = ?, evidence = ? where evaluation = ? and number = ?")
                .params(score, evidence, evaluation, number)
                .update();
    }

    /** False where it was changed meanwhile or is past self-scoring. */
    boolean selfScoredAgain(UUID id, int version, PersonId by, Instant at) {
        return jdbc.sql("""
                update committee_evaluation set self_by = ?, self_at = ?, version = version + 1
                where id = ? and version = ? and state = 'SELF_SCORED'""")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), id, version)
                .update() == 1;
    }

    /** False where it was changed meanwhile or is published. */
    boolean scored(UUID id, int version, PersonId by, Instant at) {
        return jdbc.sql("""
                update committee_evaluation set state = 'SCORED', scored_by = ?, scored_at = ?, version = version + 1
                where id = ? and version = ? and state <> 'PUBLISHED'""")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), id, version)
                .update() == 1;
    }

    /** False where it was changed meanwhile or is not scored. */
    boolean published(UUID id, int version, int grade, PersonId by, Instant at) {
        return jdbc.sql("""
                update committee_evaluation set state = 'PUBLISHED', published_by = ?, published_at = ?, grade = ?, version = version + 1
                where id = ? and version = ? and state = 'SCORED' and scored_by <> ?""")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), grade, id, version, by.value())
                .update() == 1;
    }

    Optional<CommitteeEvaluation> find(UUID id) {
        return jdbc.sql("select * from committee_evaluation where id = ?").param(id).query(EvaluationTable::evaluation).optional();
    }

    Optional<CommitteeEvaluation> of(OrganisationId committee, int year) {
        return jdbc.sql("select * from committee_evaluation where committee = ? and year = ?")
                .params(committee.value(), year)
                .query(EvaluationTable::evaluation)
                .optional();
    }

    /** Newest year first. */
    List<CommitteeEvaluation> of(OrganisationId committee) {
        return jdbc.sql("select * from committee_evaluation where committee = ? order by year desc")
                .param(committee.value())
                .query(EvaluationTable::evaluation)
                .list();
    }

    List<Score> scores(UUID evaluation) {
        return jdbc.sql("select * from committee_score where evaluation = ? order by number")
                .param(evaluation)
                .query((row, n) -> new Score(
                        row.getInt("number"), row.getInt("self_score"), row.getString("self_evidence"),
                        row.getObject("score", Integer.class), row.getString("evidence")))
                .list();
    }

    private static CommitteeEvaluation evaluation(ResultSet row, int number) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new CommitteeEvaluation(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("committee", UUID.class)),
                row.getObject("indicator_set", UUID.class),
                row.getInt("year"),
                State.valueOf(row.getString("state")),
                person(row, "scored_by"),
                person(row, "published_by"),
                published == null ? null : published.toInstant(),
                row.getInt("version"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new PersonId(value);
    }
}
