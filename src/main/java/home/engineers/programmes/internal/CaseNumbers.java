package home.engineers.programmes.internal;

import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import home.engineers.programmes.rules.PanelKind;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import home.engineers.programmes.rules.Tally;
import org.springframework.stereotype.Component;

/** The numbers that bind a case: those its document names, as they stood on its governing day. */
@Component
class CaseNumbers {
    /** The stage itself means one notice; a document may name a value instead. */
    private static final int ONCE = 1;

    private final ProgrammeShelf shelf;
    private final LawRegister register;

    CaseNumbers(ProgrammeShelf shelf, LawRegister register) {
        this.shelf = shelf;
        this.register = register;
    }

    /** How many supplement notices the case may get. */
    int notices(ReviewCase one) {
        return shelf.of(one)
                .stage(Stage.SUPPLEMENT)
                .map(StageRule::notices)
                .map(id -> value(id, one).whole())
                .orElse(ONCE);
    }

    int workingDays(StageRule.Limit limit, ReviewCase one) {
        return value(limit.workingDays(), one).whole();
    }

    Tally.Law panel(StageRule.PanelRule rule, PanelKind kind, ReviewCase one) {
        DatedValue least = value(rule.least().get(kind), one);
        return new Tally.Law(
                least.whole(), rule.odd(), least.citation(), fraction(rule.quorum(), one), fraction(rule.pass(), one));
    }

    private Tally.Fraction fraction(String id, ReviewCase one) {
        DatedValue numerator = value(id + ".numerator", one);
        return new Tally.Fraction(numerator.whole(), value(id + ".denominator", one).whole(), numerator.citation());
    }

    private DatedValue value(String id, ReviewCase one) {
        return register.value(id, one.governingDay());
    }
}
