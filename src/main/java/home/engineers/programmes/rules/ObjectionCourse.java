package home.engineers.programmes.rules;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.Clause;
import home.engineers.programmes.Objections.Consequence;
import home.engineers.programmes.Objections.Finding;
import home.engineers.programmes.rules.CaseState.Publicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may happen to a case by objections to its result. */
public final class ObjectionCourse {
    private static final String TITLE_REVIEWS = "mohrss-40-2019";

    private final ProgrammeDocument document;
    private final CaseState state;

    public ObjectionCourse(ProgrammeDocument document, CaseState state) {
        this.document = document;
        this.state = state;
    }

    /** Why nothing more may be said against the result; empty while its publicity runs. */
    public Optional<Reason> over() {
        return state.at(Stage.OBJECTION) && state.publicity() == Publicity.RUNNING
                ? Optional.empty()
                : Optional.of(Reason.of("programmes.objection.over").citing(document.rule(Stage.OBJECTION).citation()));
    }

    public Outcome<List<CaseStep>> object() {
        return over()
                .<Outcome<List<CaseStep>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.granted(List.of(received(Map.of()))));
    }

    /** A tip that its handlers take up as an objection of the house: as long as the result is not confirmed. */
    @Clause(instrument = TITLE_REVIEWS, article = "26", rule = "ZC-36")
    public Outcome<List<CaseStep>> raise(String reason) {
        return state.at(Stage.OBJECTION)
                ? Steps.withText("reason", reason, received(Map.of("own", true)))
                : Outcome.refused(Reason.of("programmes.tip.late").citing(document.rule(Stage.OBJECTION).citation()));
    }

    private static CaseStep received(Map<String, Object> facts) {
        return new CaseStep(CaseAct.OBJECTION_RECEIVED, Stage.OBJECTION, facts);
    }

    /**
     * An upheld objection ends the case or sends it back to its panel; the last answer after the publicity is over lets
     * it go on. Whoever objected is answered even where the case has ended or gone back meanwhile.
     */
    public Outcome<List<CaseStep>> answer(Finding finding) {
        if (state.openObjections() == 0) {
            return Steps.closed();
        }
        CaseStep answered =
                new CaseStep(CaseAct.OBJECTION_ANSWERED, state.stage(), Map.of("upheld", finding.upheld()));
        Outcome<List<CaseStep>> steps = finding.upheld() ? upheld(finding, answered) : Outcome.granted(dismissed(answered));
        return switch (steps) {
            case Refused<List<CaseStep>> refused -> refused;
            case Granted<List<CaseStep>>(List<CaseStep> allowed) -> worded(finding, allowed);
        };
    }

    private static Outcome<List<CaseStep>> worded(Finding finding, List<CaseStep> steps) {
        Outcome<List<CaseStep>> answer = Steps.withText("answer", finding.answer(), steps);
        return answer instanceof Refused || !finding.upheld()
                ? answer
                : Steps.withText("parties", finding.parties(), steps);
    }

    private Outcome<List<CaseStep>> upheld(Finding finding, CaseStep answered) {
        List<CaseStep> steps = new ArrayList<>(List.of(answered));
        if (!state.open()) {
            return Outcome.granted(steps);
        }
        if (finding.consequence() == Consequence.ENDS) {
            steps.add(CaseStep.of(CaseAct.NOT_GRANTED, state.stage()));
            return Outcome.granted(steps);
        }
        Optional<Stage> panel = document.panel().map(StageRule::stage);
        if (panel.isEmpty()) {
            return Outcome.refused(Reason.at("consequence", "programmes.objection.noPanel"));
        }
        if (state.stage() == Stage.OBJECTION) {
            steps.add(CaseStep.of(CaseAct.SENT_BACK, panel.get()));
        }
        return Outcome.granted(steps);
    }

    /** Whether a panel has met on it that could meet again. */
    public boolean mayGoBack() {
        return document.panel().isPresent();
    }

    private List<CaseStep> dismissed(CaseStep answered) {
        boolean last = state.at(Stage.OBJECTION) && state.publicity() == Publicity.OVER && state.openObjections() == 1;
        return last ? Steps.concluded(document, answered) : List.of(answered);
    }
}
