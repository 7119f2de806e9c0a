package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.programmes.Act;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseState;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.PanelCourse;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Acts that need no words of their own for each case, so that one decision can be taken on many. */
public enum CommonAct {
    BEGIN_PUBLICITY(Act.PUBLICITY_BEGIN, Party.EMPLOYER, false, (document, state) ->
            new CaseCourse(document, state).beginPublicity()),
    ENDORSE(Act.ENDORSEMENT_DECIDE, Party.EMPLOYER, true, (document, state) -> new CaseCourse(document, state).endorse()),
    FIND_COMPLETE(Act.COMPLETENESS_DECIDE, Party.SECRETARY, true, (document, state) ->
            new CaseCourse(document, state).findComplete()),
    SCREEN(Act.SCREENING_DECIDE, Party.SECRETARY, true, (document, state) -> new PanelCourse(document, state).screen()),
    CONFIRM(Act.CONFIRMATION_DECIDE, Party.SECRETARY, true, (document, state) -> new PanelCourse(document, state).confirm());

    private final String act;
    private final Party part;
    private final boolean takesWords;
    private final BiFunction<ProgrammeDocument, CaseState, Outcome<List<CaseStep>>> decision;

    CommonAct(String act, Party part, boolean takesWords, BiFunction<ProgrammeDocument, CaseState, Outcome<List<CaseStep>>> decision) {
        this.act = act;
        this.part = part;
        this.takesWords = takesWords;
        this.decision = decision;
    }

    String act() {
        return act;
    }

    Party part() {
        return part;
    }

    /** Whether words may go with it, the same for every case. */
    public boolean takesWords() {
        return takesWords;
    }

    Outcome<List<CaseStep>> decide(ProgrammeDocument document, CaseState state) {
        return decision.apply(document, state);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CommonAct> named(String wireName) {
        return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
}
