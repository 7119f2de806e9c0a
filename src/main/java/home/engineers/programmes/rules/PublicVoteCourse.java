package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.programmes.rules.CaseState.Publicity;
import java.util.List;
import java.util.Map;

/** What may happen where the public votes: the case becomes a candidate, is carried on or ends by the result, or waits again. */
public final class PublicVoteCourse {
    private final ProgrammeDocument document;
    private final CaseState state;

    public PublicVoteCourse(ProgrammeDocument document, CaseState state) {
        this.document = document;
        this.state = state;
    }

    /** Whether it waits for a public vote to be held. */
    public boolean waits() {
        return state.at(Stage.PUBLIC_VOTE) && state.publicity() == Publicity.NONE;
    }

    /** Whether it is a candidate of a public vote that was announced and has no result yet. */
    public boolean stands() {
        return state.at(Stage.PUBLIC_VOTE) && state.publicity() == Publicity.RUNNING;
    }

    /** The public vote was announced. @param vote its id */
    public List<CaseStep> announced(String vote) {
        return waits() ? List.of(new CaseStep(CaseAct.PUBLIC_VOTE_ANNOUNCED, Stage.PUBLIC_VOTE, Map.of("vote", vote))) : List.of();
    }

    /** The result was published; a case that does not stand any more is left as it is. */
    public List<CaseStep> counted(String vote, VoteOutcome outcome) {
        if (!stands()) {
            return List.of();
        }
        Map<String, Object> facts = outcome.facts(vote);
        return outcome.passes()
                ? Steps.onward(document, CaseAct.PUBLIC_VOTE_COUNTED, Stage.PUBLIC_VOTE, facts)
                : List.of(
                        new CaseStep(CaseAct.PUBLIC_VOTE_COUNTED, Stage.PUBLIC_VOTE, facts),
                        CaseStep.of(CaseAct.NOT_GRANTED, Stage.PUBLIC_VOTE));
    }

    /** No vote was left that counts: nothing was decided, and the case waits for another public vote. */
    public List<CaseStep> voided(String vote) {
        return stands() ? List.of(new CaseStep(CaseAct.PUBLIC_VOTE_VOIDED, Stage.PUBLIC_VOTE, Map.of("vote", vote))) : List.of();
    }

    /** Carries a case on for which there is nothing to choose among. @param waiting cases of its call that wait for a public vote */
    public Outcome<List<CaseStep>> waive(String why, int waiting) {
        if (!waits()) {
            return Steps.closed();
        }
        if (waiting > 1) {
            return Outcome.refused(Reason.of("programmes.vote.several", waiting).citing(document.rule(Stage.PUBLIC_VOTE).citation()));
        }
        return Steps.withText("why", why, Steps.onward(document, CaseAct.PUBLIC_VOTE_WAIVED, Stage.PUBLIC_VOTE, Map.of()));
    }
}
