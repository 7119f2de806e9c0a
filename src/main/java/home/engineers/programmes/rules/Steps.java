package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an act carries a case on, and what the house then does by itself. */
final class Steps {
    private static final String TITLE_REVIEWS = "mohrss-40-2019";
    /** A reason or a notice shorter than this cannot be acted upon. */
    static final int SHORTEST_TEXT = 8;
    static final int LONGEST_TEXT = 4_000;

    private Steps() {}

    /** The act, which carries the case to the next stage, and all that the house then does by itself. */
    static List<CaseStep> onward(ProgrammeDocument document, CaseAct act, Stage from, Map<String, Object> facts) {
        Stage next = document.after(from);
        CaseStep step = new CaseStep(act, from, facts);
        return switch (next) {
            case OBJECTION -> List.of(step, CaseStep.of(CaseAct.RESULT_PUBLICITY_BEGUN, Stage.OBJECTION));
            case CONFIRMATION, AWARD -> concluded(document, step);
            default -> List.of(step.at(next));
        };
    }

    /** The last act before the conclusion, and the conclusion, as far as nobody has to confirm it. */
    @Clause(instrument = TITLE_REVIEWS, article = "26", rule = "ZC-36")
    static List<CaseStep> concluded(ProgrammeDocument document, CaseStep last) {
        List<CaseStep> steps = new ArrayList<>();
        if (document.stage(Stage.CONFIRMATION).filter(rule -> rule.actor() != Party.HOUSE).isPresent()) {
            steps.add(last.at(Stage.CONFIRMATION));
            return steps;
        }
        steps.add(last);
        steps.addAll(conclusion(document));
        return steps;
    }

    static List<CaseStep> conclusion(ProgrammeDocument document) {
        List<CaseStep> steps = new ArrayList<>();
        if (document.stage(Stage.CONFIRMATION).isPresent()) {
            steps.add(CaseStep.of(CaseAct.CONFIRMED, Stage.CONFIRMATION));
        }
        steps.add(CaseStep.of(CaseAct.AWARDED, Stage.AWARD));
        return steps;
    }

    static Outcome<List<CaseStep>> withText(String field, String text, CaseStep... steps) {
        return withText(field, text, List.of(steps));
    }

    static Outcome<List<CaseStep>> withText(String field, String text, List<CaseStep> steps) {
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length < SHORTEST_TEXT) {
            return Outcome.refused(Reason.at(field, "programmes.text.short", SHORTEST_TEXT));
        }
        if (length > LONGEST_TEXT) {
            return Outcome.refused(Reason.at(field, "programmes.text.long", LONGEST_TEXT));
        }
        return Outcome.granted(steps);
    }

    static Outcome<List<CaseStep>> closed() {
        return Outcome.refused(Reason.of("programmes.case.notNow"));
    }
}
