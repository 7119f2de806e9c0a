package home.engineers.programmes.rules;

import home.engineers.programmes.CaseStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands: what its acts add up to, and nothing else.
 *
 * @param publicity how far the publicity of the present stage has come
 * @param notices supplement notices sent so far
 * @param openObjections objections received and not yet answered
 * @param review how far a review at the present stage has come
 * @param appeals made so far
 */
public record CaseState(
        Stage stage,
        CaseStatus status,
        Publicity publicity,
        int notices,
        int openObjections,
        Reviewing review,
        int appeals) {
    /** A publicity, or the vote of the public, is not begun, is running, or is over. */
    public enum Publicity {
        NONE,
        RUNNING,
        OVER
    }

    /**
     * @param reviewers named to write an opinion
     * @param opinions written so far
     */
    public record Reviewing(int reviewers, int opinions) {
        public static final Reviewing NONE = new Reviewing(0, 0);

        public boolean waitsForOpinions() {
            return opinions < reviewers;
        }
    }

    public static final CaseState BEFORE =
            new CaseState(Stage.INTAKE, CaseStatus.OPEN, Publicity.NONE, 0, 0, Reviewing.NONE, 0);

    public static CaseState of(List<CaseStep> steps) {
        CaseState state = BEFORE;
        for (CaseStep step : steps) {
            state = state.after(step);
        }
        return state;
    }

    public CaseState after(CaseStep step) {
        @Nullable CaseStatus brings = step.act().brings();
        CaseStatus next = brings == null ? status : brings;
        return new CaseState(
                step.stage(),
                step.act() == CaseAct.APPEAL_UPHELD ? CaseStatus.OPEN : next,
                publicityAfter(step),
                notices + (step.act() == CaseAct.SUPPLEMENT_NOTICED ? 1 : 0),
                openObjections + objectionsBy(step.act()),
                reviewAfter(step),
                appeals + (step.act() == CaseAct.APPEALED ? 1 : 0));
    }

    private Publicity publicityAfter(CaseStep step) {
        return switch (step.act()) {
            case PUBLICITY_BEGUN, PUBLIC_VOTE_ANNOUNCED, RESULT_PUBLICITY_BEGUN -> Publicity.RUNNING;
            case RESULT_PUBLICITY_ENDED -> Publicity.OVER;
            case PUBLIC_VOTE_VOIDED -> Publicity.NONE;
            default -> step.stage() == stage ? publicity : Publicity.NONE;
        };
    }

    private Reviewing reviewAfter(CaseStep step) {
        if (step.act() == CaseAct.REVIEW_REOPENED) {
            return counted(step);
        }
        if (step.stage() != Stage.REVIEW || stage != Stage.REVIEW) {
            return Reviewing.NONE;
        }
        return switch (step.act()) {
            case REVIEWERS_NAMED -> new Reviewing((Integer) step.facts().get("reviewers"), review.opinions());
            case RECUSED, RECUSAL_LIFTED -> step.facts().containsKey("reviewers") ? counted(step) : review;
            case REVIEWER_LEFT -> new Reviewing(review.reviewers() - 1, review.opinions());
            case OPINION_GIVEN -> new Reviewing(review.reviewers(), review.opinions() + 1);
            default -> review;
        };
    }

    private static Reviewing counted(CaseStep step) {
        return new Reviewing((Integer) step.facts().get("reviewers"), (Integer) step.facts().get("opinions"));
    }

    private static int objectionsBy(CaseAct act) {
        return switch (act) {
            case OBJECTION_RECEIVED -> 1;
            case OBJECTION_ANSWERED -> -1;
            default -> 0;
        };
    }

    public boolean open() {
        return status == CaseStatus.OPEN;
    }

    public boolean at(Stage other) {
        return open() && stage == other;
    }

    /** Whether a revocation of what was granted has been opened and not yet decided. */
    public boolean underRevocation() {
        return status == CaseStatus.GRANTED && stage == Stage.REVOCATION;
    }

    /** Whether somebody or the time still has to act on it. */
    public boolean pending() {
        return open() || openObjections > 0 || underRevocation();
    }
}
