package home.engineers.programmes.internal;

import home.engineers.panels.scoring.Divergence;
import home.engineers.programmes.internal.CaseView.OpinionForm;
import home.engineers.programmes.internal.CaseView.Points;
import home.engineers.programmes.internal.ReviewerTable.Reviewer;
import home.engineers.programmes.internal.RevisionTable.Revision;
import home.engineers.programmes.rules.Rubric;
import home.engineers.programmes.rules.RubricCheck;
import home.engineers.programmes.rules.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a case shows of points: the form of a reviewer, and what was given. */
@Component
class OpinionSheets {
    private final ScoringDesk desk;
    private final RevisionTable revisions;

    OpinionSheets(ScoringDesk desk, RevisionTable revisions) {
        this.desk = desk;
        this.revisions = revisions;
    }

    /** @param own the seat of the reader, or none; null where an opinion is given, or none is asked for now */
    @Nullable OpinionForm form(ReviewCase one, List<Reviewer> own) {
        if (own.isEmpty() || own.getFirst().opinion() != null || !one.state().at(Stage.REVIEW)) {
            return null;
        }
        Optional<Revision> saved = revisions.last(own.getFirst().seat());
        Map<String, BigDecimal> points = saved.map(Revision::points).orElse(Map.of());
        return new OpinionForm(
                criteria(one).stream().map(criterion -> field(criterion, points.get(criterion.id()))).toList(),
                saved.map(Revision::recommends).orElse(null),
                saved.map(Revision::words).orElse(""),
                saved.map(Revision::savedAt).orElse(null));
    }

    private List<Rubric.Criterion> criteria(ReviewCase one) {
        return desk.rubric(one).map(Rubric::criteria).orElse(List.of());
    }

    private static OpinionForm.Field field(Rubric.Criterion criterion, @Nullable BigDecimal points) {
        return new OpinionForm.Field(
                RubricCheck.field(criterion.id()), criterion.name(), criterion.most(),
                points == null ? "" : points.stripTrailingZeros().toPlainString());
    }

    /** What a reviewer gave, criterion by criterion; none where the document has no rubric. */
    List<Points> points(ReviewCase one, Reviewer reviewer) {
        Map<String, BigDecimal> given = revisions.last(reviewer.seat()).map(Revision::points).orElse(Map.of());
        return criteria(one).stream()
                .filter(criterion -> given.containsKey(criterion.id()))
                .map(criterion -> new Points(criterion.name(), given.get(criterion.id()), criterion.most()))
                .toList();
    }

    /** By how many points the reviewers shown are apart, where that calls for one more. */
    @Nullable BigDecimal apart(ReviewCase one, List<Reviewer> shown) {
        List<BigDecimal> totals = shown.stream()
                .filter(reviewer -> reviewer.opinion() != null)
                .flatMap(reviewer -> revisions.last(reviewer.seat()).stream())
                .map(Revision::total)
                .toList();
        return desk.divergence(one, totals).map(Divergence::points).orElse(null);
    }
}
