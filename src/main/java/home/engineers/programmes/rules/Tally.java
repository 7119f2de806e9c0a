package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import home.engineers.law.Periods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tally that a panel was entitled to make: only {@link #count} makes one, after size, quorum and the sum were found
 * right. Whether the case passes is another question.
 *
 * @param size members of the panel
 * @param present members who attended; who abstained or left the ballot blank did not agree
 * @param yes members who agreed
 */
public record Tally(int size, int present, int yes, boolean passes) {
    /**
     * The numbers of the law on the case's governing day.
     *
     * @param least the least size of the panel
     * @param odd whether the size must be odd
     * @param sized where the least size stands
     */
    public record Law(int least, boolean odd, Citation sized, Fraction quorum, Fraction pass) {}

    /** @param source where the fraction stands */
    public record Fraction(int numerator, int denominator, Citation source) {}

    private static final String TITLE_REVIEWS = "mohrss-40-2019";
    private static final int LARGEST = 1_000;

    public static Outcome<Tally> count(int size, int present, int yes, Law law) {
        if (size < 1 || size > LARGEST) {
            return Outcome.refused(Reason.at("size", "programmes.tally.size.impossible", LARGEST));
        }
        List<Reason> reasons = new ArrayList<>();
        if (law.odd() && !odd(size)) {
            reasons.add(Reason.at("size", "programmes.tally.size.even", size).citing(law.sized()));
        }
        if (!largeEnough(size, law.least())) {
            reasons.add(Reason.at("size", "programmes.tally.size.small", size, law.least()).citing(law.sized()));
        }
        attendance(size, present, law).ifPresent(reasons::add);
        if (yes < 0 || yes > present) {
            reasons.add(Reason.at("yes", "programmes.tally.yes.impossible", Math.max(0, present)));
        }
        return reasons.isEmpty()
                ? Outcome.granted(new Tally(size, present, yes, agreed(present, yes, law.pass())))
                : Outcome.refused(reasons);
    }

    private static Optional<Reason> attendance(int size, int present, Law law) {
        if (present < 0 || present > size) {
            return Optional.of(Reason.at("present", "programmes.tally.present.impossible", size));
        }
        if (!quorate(size, present, law.quorum())) {
            int needed = least(size, law.quorum());
            return Optional.of(Reason.at("present", "programmes.tally.present.few", present, needed)
                    .citing(law.quorum().source()));
        }
        return Optional.empty();
    }

    @Clause(instrument = TITLE_REVIEWS, article = "9", rule = "ZC-08")
    static boolean odd(int size) {
        return size % 2 == 1;
    }

    /** The least size is 25 for a panel formed by series and 11 for one formed by specialty, as the register has it. */
    @Clause(instrument = TITLE_REVIEWS, article = "9", rule = "ZC-09")
    static boolean largeEnough(int size, int least) {
        return size >= least;
    }

    @Clause(instrument = TITLE_REVIEWS, article = "19", rule = "ZC-26")
    static boolean quorate(int size, int present, Fraction quorum) {
        return Periods.atLeast(present, size, quorum.numerator(), quorum.denominator());
    }

    /** The denominator is those who attended. */
    @Clause(instrument = TITLE_REVIEWS, article = "20", rule = "ZC-28")
    static boolean agreed(int present, int yes, Fraction pass) {
        return Periods.atLeast(yes, present, pass.numerator(), pass.denominator());
    }

    /** The least number of {@code whole} that reaches the fraction. */
    public static int least(int whole, Fraction fraction) {
        return Math.ceilDiv(whole * fraction.numerator(), fraction.denominator());
    }
}
