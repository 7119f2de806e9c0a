package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.panels.scoring.Divergence;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.CaseScoring;
import home.engineers.programmes.internal.ReviewerTable.Reviewer;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.Rubric;
import home.engineers.programmes.rules.RubricCheck;
import home.engineers.programmes.rules.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Points by the rubric of a document: drafts of them, giving them with the opinion, and how far reviewers are apart. */
@Service
class ScoringDesk implements CaseScoring {
    private final CaseGate gate;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final ClockTable clocks;
    private final ReviewerTable reviewers;
    private final RevisionTable revisions;
    private final Deciding deciding;
    private final HouseClock clock;

    ScoringDesk(
            CaseGate gate,
            ProgrammeShelf shelf,
            CaseNumbers numbers,
            ClockTable clocks,
            ReviewerTable reviewers,
            RevisionTable revisions,
            Deciding deciding,
            HouseClock clock) {
        this.gate = gate;
        this.shelf = shelf;
        this.numbers = numbers;
        this.clocks = clocks;
        this.reviewers = reviewers;
        this.revisions = revisions;
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public Outcome<Saved> keepDraft(Actor actor, String address, Draft draft) {
        return deciding.whole(() -> {
            ReviewCase one = gate.demand(actor, address, Act.OPINION_GIVE, Party.REVIEWER);
            Optional<Outcome<Saved>> own = CaseGate.ownCase(actor, one);
            return own.orElseGet(() -> keep(one, actor.requirePerson(), draft));
        });
    }

    private Outcome<Saved> keep(ReviewCase one, PersonId person, Draft draft) {
        Reviewer reviewer = reviewers.of(one, person).orElseThrow(Absent::new);
        if (reviewer.opinion() != null) {
            return Outcome.refused(Reason.of("programmes.review.given"));
        }
        if (late(one)) {
            return Outcome.refused(Reason.of("programmes.score.late").citing(shelf.of(one).rule(Stage.REVIEW).citation()));
        }
        return points(one, draft.points(), false).map(points -> {
            revisions.save(reviewer.seat(), false, draft.recommends(), draft.words().strip(), points, clock.instant());
            return new Saved(one.address());
        });
    }

    /** Once the time of the review is up, no draft is kept any more: what is still missing is given at once. */
    private boolean late(ReviewCase one) {
        return shelf.of(one).rule(Stage.REVIEW).limit() != null
                && clocks.running(one.id()).filter(running -> running.dueAt().isAfter(clock.instant())).isEmpty();
    }

    /** Keeps an opinion as it is given; refused where points are missing or wrong. */
    Outcome<Opinion> give(ReviewCase one, Reviewer reviewer, Opinion opinion) {
        return points(one, opinion.points(), true).map(points -> {
            revisions.save(reviewer.seat(), true, opinion.recommends(), opinion.words().strip(), points, clock.instant());
            return opinion;
        });
    }

    private Outcome<Map<String, BigDecimal>> points(ReviewCase one, Map<String, String> typed, boolean whole) {
        return rubric(one).map(rubric -> RubricCheck.points(rubric, typed, whole)).orElseGet(() -> Outcome.granted(Map.of()));
    }

    Optional<Rubric> rubric(ReviewCase one) {
        return shelf.of(one).stage(Stage.REVIEW)
                .flatMap(rule -> Optional.ofNullable(rule.terms().opinions()))
                .flatMap(opinions -> Optional.ofNullable(opinions.rubric()));
    }

    /** How far the reviewers are apart, where that is so far that one more is called for. */
    Optional<Divergence> divergence(ReviewCase one, List<BigDecimal> totals) {
        return totals.isEmpty()
                ? Optional.empty()
                : rubric(one)
                        .flatMap(rubric -> Optional.ofNullable(rubric.divergence()))
                        .map(value -> new BigDecimal(numbers.whole(value, one)))
                        .filter(threshold -> Divergence.of(totals).callsForThirdOpinion(threshold))
                        .map(threshold -> Divergence.of(totals));
    }

    /** The same, of what has been given so far. */
    Optional<Divergence> divergence(ReviewCase one) {
        return divergence(one, revisions.totals(List.of(one.id())).stream().map(RevisionTable.Total::points).toList());
    }
}
