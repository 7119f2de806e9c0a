package home.engineers.programmes;

import home.engineers.kernel.Citation;
import home.engineers.law.Clause;
import home.engineers.law.Periods;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a panel must be made up, and what makes a quorum and a majority of it, by the numbers of the law on a case's
 * governing day. Whole numbers only: where two thirds are no whole number, the next one above is needed.
 *
 * @param least the least size of the panel
 * @param odd whether the size must be odd
 * @param sized where the least size stands
 * @param quorum of the members, who must attend
 * @param pass of those who attend, who must agree
 * @param recused how members count who are recused from the case
 */
public record PanelLaw(int least, boolean odd, Citation sized, Fraction quorum, Fraction pass, RecusedCount recused) {
    private static final String TITLE_REVIEWS = "mohrss-40-2019";

    /** @param source where the fraction stands */
    public record Fraction(int numerator, int denominator, Citation source) {
        /** The least number of {@code whole} that reaches it. */
        public int of(int whole) {
            return Math.toIntExact(Math.ceilDiv(Math.multiplyFull(whole, numerator), (long) denominator));
        }

        public boolean reachedBy(int part, int whole) {
            return Periods.atLeast(part, whole, numerator, denominator);
        }
    }

    /** Whether a recused member leaves the denominators; a value of the programme, since the law does not say. */
    public enum RecusedCount {
        /** Counts neither among the members nor among those who attend. */
        LEAVES,
        /** Counts among the members, of whom the quorum is taken; not among those who attend. */
        IN_SIZE,
        /** Counts among the members, and where signed in also among those who attend, without a vote. */
        IN_BOTH;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<RecusedCount> named(String wireName) {
            return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
        }
    }

    @Clause(instrument = TITLE_REVIEWS, article = "9", rule = "ZC-08")
    public static boolean isOdd(int size) {
        return size % 2 == 1;
    }

    /** The least size is 25 for a panel formed by series and 11 for one formed by specialty, as the register has it. */
    @Clause(instrument = TITLE_REVIEWS, article = "9", rule = "ZC-09")
    public boolean largeEnough(int size) {
        return size >= least;
    }

    /** @param size of those members who count for the case */
    @Clause(instrument = TITLE_REVIEWS, article = "19", rule = "ZC-26")
    public boolean quorate(int size, int present) {
        return quorum.reachedBy(present, size);
    }

    /** The denominator is those who attend; who abstains does not agree. */
    @Clause(instrument = TITLE_REVIEWS, article = "20", rule = "ZC-28")
    public boolean passes(int attending, int yes) {
        return pass.reachedBy(yes, attending);
    }

    /** Of how many members the quorum for a case is taken. */
    @Clause(instrument = TITLE_REVIEWS, article = "25", rule = "ZC-34")
    public int counted(int size, int out) {
        return recused == RecusedCount.LEAVES ? size - out : size;
    }

    /**
     * Of how many the majority on a case is taken.
     *
     * @param voting present and not recused
     * @param outPresent recused, but signed in to the meeting
     */
    @Clause(instrument = TITLE_REVIEWS, article = "25", rule = "ZC-34")
    public int attending(int voting, int outPresent) {
        return recused == RecusedCount.IN_BOTH ? voting + outPresent : voting;
    }
}
