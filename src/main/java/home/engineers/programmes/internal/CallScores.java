package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisations;
import home.engineers.panels.scoring.CorrectedScores;
import home.engineers.panels.scoring.CorrectedScores.CaseScore;
import home.engineers.panels.scoring.Divergence;
import home.engineers.panels.scoring.Rating;
import home.engineers.panels.scoring.RatingSheet;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.internal.RevisionTable.Total;
import home.engineers.programmes.rules.Rubric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scores of a call, corrected for severe and mild reviewers beside the raw means. Reckoned from the cases alone that the
 * reader sees, so that nothing of another case can be read off.
 */
@Service
@Transactional(readOnly = true)
public class CallScores {
    private static final int MOST_CASES = 2_000;

    private final CaseTable cases;
    private final CaseGate gate;
    private final CaseLines lines;
    private final RevisionTable revisions;
    private final ScoringDesk scoring;
    private final People people;
    private final Organisations organisations;
    private final Authority authority;

    CallScores(
            CaseTable cases,
            CaseGate gate,
            CaseLines lines,
            RevisionTable revisions,
            ScoringDesk scoring,
            People people,
            Organisations organisations,
            Authority authority) {
        this.cases = cases;
        this.gate = gate;
        this.lines = lines;
        this.revisions = revisions;
        this.scoring = scoring;
        this.people = people;
        this.organisations = organisations;
        this.authority = authority;
    }

    /**
     * @param lines the highest corrected score first
     * @param judges in the order of their names
     * @param unscored cases that are seen and have no points yet
     * @param groups of reviewers that share no case
     */
    public record View(List<Line> lines, List<Judge> judges, int unscored, int groups) {}

    /**
     * @param apart by how many points its reviewers are apart where that calls for one more; null elsewhere
     * @param most points of a case that nothing is wrong with; an interval is shown as far as the scale goes
     */
    public record Line(int rank, CaseSummary summary, CaseScore score, @Nullable BigDecimal apart, int most) {
        public String rawMean() {
            return written(score.rawMean());
        }

        public String corrected() {
            return written(score.corrected());
        }

        public String interval() {
            return score.interval() == null ? "–" : onScale(score.interval().low()) + "–" + onScale(score.interval().high());
        }

        private String onScale(double points) {
            return written(Math.clamp(points, 0, most));
        }
    }

    /** @param severity points above the mean of all, negative where severe */
    public record Judge(String name, int cases, double severity) {
        public String written() {
            return (severity > 0 ? "+" : "") + CallScores.written(severity);
        }
    }

    /** To one decimal. */
    private static String written(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * @param places how many stand above the line, or null
     * @throws Absent for whoever does not conduct reviews of the association
     */
    public View of(Actor actor, CallId call, @Nullable Integer places) {
        authority.demandOrHide(actor, Act.REVIEW_CONDUCT, Subject.of(organisations.municipalAssociation().id()));
        List<ReviewCase> seen = cases.ofCall(call, MOST_CASES, 0).stream()
                .filter(one -> gate.sees(actor, one) && CaseGate.ownCase(actor, one).isEmpty())
                .toList();
        List<Total> totals = revisions.totals(seen.stream().map(ReviewCase::id).toList());
        if (totals.isEmpty()) {
            return new View(List.of(), List.of(), seen.size(), 0);
        }
        Map<CaseId, List<Total>> byCase =
                totals.stream().collect(Collectors.groupingBy(Total::caseId, LinkedHashMap::new, Collectors.toList()));
        RatingSheet sheet = sheet(totals, List.copyOf(byCase.keySet()));
        CorrectedScores scores = CorrectedScores.of(sheet, places, call.value().getLeastSignificantBits());
        return new View(
                lines(actor, seen, byCase, scores), judges(totals, sheet, scores), seen.size() - byCase.size(), scores.groups());
    }

    private static RatingSheet sheet(List<Total> totals, List<CaseId> order) {
        List<PersonId> judges = totals.stream().map(Total::reviewer).distinct().toList();
        return new RatingSheet(
                order.stream().map(CaseId::toString).toList(),
                judges.stream().map(PersonId::toString).toList(),
                totals.stream()
                        .map(one -> new Rating(
                                order.indexOf(one.caseId()), judges.indexOf(one.reviewer()), one.points().doubleValue()))
                        .toList());
    }

    private List<Line> lines(Actor actor, List<ReviewCase> seen, Map<CaseId, List<Total>> byCase, CorrectedScores scores) {
        Map<CaseId, ReviewCase> known = seen.stream().collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        List<ReviewCase> ranked = new ArrayList<>();
        List<CaseId> order = List.copyOf(byCase.keySet());
        scores.ranked().forEach(score -> ranked.add(known.get(order.get(score.caseNumber()))));
        List<CaseSummary> summaries = lines.of(actor, ranked);
        List<Line> found = new ArrayList<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            List<BigDecimal> points = byCase.get(ranked.get(rank).id()).stream().map(Total::points).toList();
            found.add(new Line(
                    rank + 1, summaries.get(rank), scores.ranked().get(rank),
                    scoring.divergence(ranked.get(rank), points).map(Divergence::points).orElse(null),
                    scoring.rubric(ranked.get(rank)).map(Rubric::most).orElse(Integer.MAX_VALUE)));
        }
        return found;
    }

    private List<Judge> judges(List<Total> totals, RatingSheet sheet, CorrectedScores scores) {
        List<PersonId> judges = totals.stream().map(Total::reviewer).distinct().toList();
        Map<PersonId, Long> many = totals.stream().collect(Collectors.groupingBy(Total::reviewer, Collectors.counting()));
        Map<PersonId, People.Card> cards = people.cards(judges);
        List<Judge> found = new ArrayList<>();
        for (int j = 0; j < sheet.judges().size(); j++) {
            found.add(new Judge(
                    cards.get(judges.get(j)).name(), many.get(judges.get(j)).intValue(), scores.severities().get(j)));
        }
        return found.stream().sorted((one, other) -> one.name().compareTo(other.name())).toList();
    }
}
