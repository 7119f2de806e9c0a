package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import home.engineers.programmes.PanelLaw;
import home.engineers.programmes.rules.CaseState.Reviewing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may happen where people judge a case: screening, draw of the panel, written review, interview, and the confirmation of a result. */
public final class PanelCourse {
    private static final String TITLE_REVIEWS = "mohrss-40-2019";
    private static final int MOST_REVIEWERS = 99;

    private final ProgrammeDocument document;
    private final CaseState state;

    public PanelCourse(ProgrammeDocument document, CaseState state) {
        this.document = document;
        this.state = state;
    }

    public Outcome<List<CaseStep>> screen() {
        return state.at(Stage.SCREENING)
                ? Outcome.granted(Steps.onward(document, CaseAct.SCREENED, Stage.SCREENING, Map.of()))
                : Steps.closed();
    }

    public Outcome<List<CaseStep>> screenOut(String why) {
        return state.at(Stage.SCREENING)
                ? Steps.withText("why", why, CaseStep.of(CaseAct.SCREENED_OUT, Stage.SCREENING))
                : Steps.closed();
    }

    /**
     * The draw that serves the case has drawn its panel, and the case goes on; nothing follows a second time.
     *
     * @param draw id of it
     */
    @Clause(instrument = TITLE_REVIEWS, article = "11", rule = "ZC-14")
    public List<CaseStep> drawn(String draw) {
        return state.at(Stage.DRAW)
                ? Steps.onward(document, CaseAct.PANEL_DRAWN, Stage.DRAW, Map.of("draw", draw))
                : List.of();
    }

    /** @param reviewers named altogether, those named before included */
    public Outcome<List<CaseStep>> nameReviewers(int reviewers) {
        if (!state.at(Stage.REVIEW)) {
            return Steps.closed();
        }
        if (reviewers <= state.review().reviewers()) {
            return Outcome.refused(Reason.at("reviewers", "programmes.review.nobody"));
        }
        if (reviewers > MOST_REVIEWERS) {
            return Outcome.refused(Reason.at("reviewers", "programmes.review.many", MOST_REVIEWERS));
        }
        return Outcome.granted(
                List.of(new CaseStep(CaseAct.REVIEWERS_NAMED, Stage.REVIEW, Map.of("reviewers", reviewers))));
    }

    public Outcome<List<CaseStep>> giveOpinion(String words) {
        return state.at(Stage.REVIEW)
                ? Steps.withText("opinion", words, CaseStep.of(CaseAct.OPINION_GIVEN, Stage.REVIEW))
                : Steps.closed();
    }

    /** A named reviewer leaves without an opinion; nothing follows once the review is over. */
    public List<CaseStep> reviewerLeaves() {
        return state.at(Stage.REVIEW) ? List.of(CaseStep.of(CaseAct.REVIEWER_LEFT, Stage.REVIEW)) : List.of();
    }

    /**
     * Closes the written review. Where a meeting follows, opinions are there to be read by it and decide nothing.
     *
     * @param recommending how many of the opinions recommend
     * @param least how many opinions are needed
     * @param pass the share that must recommend, or null where the opinions decide nothing
     */
    @Clause(instrument = TITLE_REVIEWS, article = "21", rule = "ZC-30")
    public Outcome<List<CaseStep>> closeReview(int recommending, int least, PanelLaw.@Nullable Fraction pass) {
        int opinions = state.review().opinions();
        if (!state.at(Stage.REVIEW)) {
            return Steps.closed();
        }
        if (opinions < least) {
            return Outcome.refused(Reason.of("programmes.review.few", opinions, least)
                    .citing(document.rule(Stage.REVIEW).citation()));
        }
        Map<String, Object> facts = Map.of("opinions", opinions, "recommending", recommending);
        return Outcome.granted(passes(recommending, opinions, pass)
                ? Steps.onward(document, CaseAct.REVIEW_CLOSED, Stage.REVIEW, facts)
                : List.of(
                        new CaseStep(CaseAct.REVIEW_CLOSED, Stage.REVIEW, facts),
                        CaseStep.of(CaseAct.NOT_GRANTED, Stage.REVIEW)));
    }

    /**
     * Takes a case back from the panel to its written review, where opinions that were there count no longer.
     *
     * @param now how the review stands
     * @param least how many opinions are needed before the panel votes
     */
    @Clause(instrument = TITLE_REVIEWS, article = "21", rule = "ZC-30")
    public Outcome<List<CaseStep>> reopenReview(Reviewing now, int least) {
        if (!state.open() || !state.stage().byPanel() || document.stage(Stage.REVIEW).isEmpty()) {
            return Steps.closed();
        }
        return now.opinions() >= least
                ? Outcome.refused(Reason.of("programmes.review.enough", now.opinions(), least).citing(document.rule(Stage.REVIEW).citation()))
                : Outcome.granted(List.of(new CaseStep(
                        CaseAct.REVIEW_REOPENED, Stage.REVIEW, Map.of("reviewers", now.reviewers(), "opinions", now.opinions()))));
    }

    private static boolean passes(int recommending, int opinions, PanelLaw.@Nullable Fraction pass) {
        return pass == null || pass.reachedBy(recommending, opinions);
    }

    /** @param words day, hour and place, for the applicant */
    public Outcome<List<CaseStep>> setInterview(String words) {
        return state.at(Stage.INTERVIEW)
                ? Steps.withText("note", words, CaseStep.of(CaseAct.INTERVIEW_SET, Stage.INTERVIEW))
                : Steps.closed();
    }

    public Outcome<List<CaseStep>> recordInterview(boolean passes, String words) {
        if (!state.at(Stage.INTERVIEW)) {
            return Steps.closed();
        }
        Map<String, Object> facts = Map.of("passes", passes);
        List<CaseStep> steps = new ArrayList<>(passes
                ? Steps.onward(document, CaseAct.INTERVIEWED, Stage.INTERVIEW, facts)
                : List.of(
                        new CaseStep(CaseAct.INTERVIEWED, Stage.INTERVIEW, facts),
                        CaseStep.of(CaseAct.NOT_GRANTED, Stage.INTERVIEW)));
        return Steps.withText("note", words, steps);
    }

    /** Where the document leaves the confirmation to someone. */
    @Clause(instrument = TITLE_REVIEWS, article = "26", rule = "ZC-36")
    public Outcome<List<CaseStep>> confirm() {
        return state.at(Stage.CONFIRMATION) ? Outcome.granted(Steps.conclusion(document)) : Steps.closed();
    }
}
