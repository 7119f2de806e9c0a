package home.engineers.panels.draw.solving;

import home.engineers.panels.draw.Bound;
import home.engineers.panels.draw.Candidate;
import home.engineers.panels.draw.Contradiction;
import home.engineers.panels.draw.DisjointQuotas;
import home.engineers.panels.draw.LotteryResult;
import home.engineers.panels.draw.PanelBounds;
import home.engineers.panels.draw.Quota;
import home.engineers.panels.draw.Stratum;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Makes the lottery of a draw from its pool and quotas, or says which demands contradict each other. */
public final class Lotteries {
    private static final long NANOS = 40_000_000_000L;

    private Lotteries() {}

    /**
     * @param size members of the panel, at least 1
     * @param pool all who may be drawn, no pseudonym twice
     * @param nanoTime a running clock in nanoseconds, for when experts count for several quotas
     * @param progress hears how far it is, from 0 to 1
     */
    public static LotteryResult of(
            int size, List<Quota> quotas, List<Candidate> pool, LongSupplier nanoTime, DoubleConsumer progress) {
        List<Stratum> strata = Stratum.of(pool, quotas);
        PanelBounds bounds = PanelBounds.of(size, quotas, strata);
        boolean disjoint = DisjointQuotas.are(strata);
        Predicate<Set<Bound>> possible = demands -> {
            PanelBounds asked = bounds.only(demands);
            return disjoint ? asked.possibleWhereDisjoint() : OverlappingQuotas.possible(asked);
        };
        List<List<Bound>> contradictions = Contradiction.among(quotas, possible);
        if (!contradictions.isEmpty()) {
            return new LotteryResult.Impossible(contradictions);
        }
        if (disjoint) {
            var lottery = DisjointQuotas.lottery(size, quotas, strata);
            double lowest = lottery.probabilities().stream().min((one, other) -> one.compareTo(other)).orElseThrow().asDouble();
            return new LotteryResult.Made(lottery, lowest);
        }
        return new OverlappingQuotas(bounds, nanoTime, NANOS, progress).lottery(size, quotas, strata);
    }
}
