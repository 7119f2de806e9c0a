package home.engineers.programmes.internal;

import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import home.engineers.programmes.PanelLaw;
import home.engineers.programmes.rules.PanelKind;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import home.engineers.programmes.rules.VoteOutcome;
import home.engineers.programmes.rules.VoteRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    PanelLaw panel(StageRule.PanelRule rule, PanelKind kind, ReviewCase one) {
        DatedValue least = value(rule.least().get(kind), one);
        return new PanelLaw(
                least.whole(), rule.odd(), least.citation(), fraction(rule.quorum(), one), fraction(rule.pass(), one),
                rule.recused());
    }

    /** The share of the members present that must agree. */
    PanelLaw.Fraction pass(StageRule.PanelRule rule, ReviewCase one) {
        return fraction(rule.pass(), one);
    }

    /** The number behind the id of a value. */
    int whole(String id, ReviewCase one) {
        return value(id, one).whole();
    }

    /** The number behind the id of a value on a day. */
    int whole(String id, LocalDate on) {
        return register.value(id, on).whole();
    }

    /**
     * What a public vote found of each case.
     *
     * @param valid votes of the cases that still stand
     * @param points of the experts, asked for where the rule weighs them beside the votes
     * @param on the day of their call
     * @param given seats that earlier votes of the call gave away
     */
    <C> Map<C, VoteOutcome> outcomes(VoteRule rule, Map<C, Long> valid, Supplier<Map<C, BigDecimal>> points, LocalDate on, int given) {
        if (rule.weight() != null && rule.seats() != null) {
            return VoteOutcome.weighed(valid, points.get(), fraction(rule.weight(), on), Math.max(0, whole(rule.seats(), on) - given));
        }
        return VoteOutcome.of(
                valid, rule.seats() == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, whole(rule.seats(), on) - given)),
                rule.share() == null ? null : fraction(rule.share(), on));
    }

    /** How many written opinions a review needs. */
    int opinions(StageRule.OpinionRule rule, ReviewCase one) {
        return value(rule.least(), one).whole();
    }

    /** The share of opinions that must recommend; null where they decide nothing. */
    PanelLaw.@Nullable Fraction pass(StageRule.OpinionRule rule, ReviewCase one) {
        return rule.pass() == null ? null : fraction(rule.pass(), one);
    }

    /** Within how many working days a decision may be appealed. */
    int appealWindow(ReviewCase one) {
        return value(Objects.requireNonNull(shelf.of(one).rule(Stage.APPEAL).terms().appeal()).window(), one).whole();
    }

    /** For how many years the record of a revocation stands; empty where the document keeps none. */
    Optional<Integer> integrityRecord(ReviewCase one) {
        return shelf.of(one).stage(Stage.REVOCATION).map(rule -> rule.terms().record()).map(id -> value(id, one).whole());
    }

    /** For how many years an award holds; empty for good. */
    Optional<Integer> term(ReviewCase one) {
        return shelf.of(one).stage(Stage.AWARD).map(rule -> rule.terms().term()).map(id -> value(id, one).whole());
    }

    private PanelLaw.Fraction fraction(String id, ReviewCase one) {
        return fraction(id, one.governingDay());
    }

    private PanelLaw.Fraction fraction(String id, LocalDate on) {
        DatedValue numerator = register.value(id + ".numerator", on);
        return new PanelLaw.Fraction(numerator.whole(), whole(id + ".denominator", on), numerator.citation());
    }

    private DatedValue value(String id, ReviewCase one) {
        return register.value(id, one.governingDay());
    }
}
