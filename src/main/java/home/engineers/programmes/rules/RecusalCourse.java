package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.law.Clause;
import home.engineers.programmes.rules.CaseState.Reviewing;
import java.util.List;
import java.util.Map;

/** What a recusal does to a case: it goes on without the one who is out, at whatever stage it stands. */
public final class RecusalCourse {
    private final CaseState state;

    public RecusalCourse(CaseState state) {
        this.state = state;
    }

    /** @param left how the review stands without the one who is out */
    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    public Outcome<List<CaseStep>> recuse(String reason, Reviewing left) {
        return Steps.withText("tie", reason, step(CaseAct.RECUSED, left));
    }

    /** The same where the house knows of the tie itself. */
    public List<CaseStep> recuse(Reviewing left) {
        return List.of(step(CaseAct.RECUSED, left));
    }

    public Outcome<List<CaseStep>> proposeLifting(String reason) {
        return Steps.withText("lifting", reason, CaseStep.of(CaseAct.RECUSAL_LIFTING_PROPOSED, state.stage()));
    }

    /** @param again how the review stands with whoever was out */
    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    public List<CaseStep> lift(Reviewing again) {
        return List.of(step(CaseAct.RECUSAL_LIFTED, again));
    }

    private CaseStep step(CaseAct act, Reviewing review) {
        return new CaseStep(act, state.stage(), state.at(Stage.REVIEW)
                ? Map.of("reviewers", review.reviewers(), "opinions", review.opinions())
                : Map.of());
    }
}
