package home.engineers.panels.draw.solving;

import home.engineers.panels.draw.Composition;
import home.engineers.panels.draw.Lottery;
import home.engineers.panels.draw.LotteryResult;
import home.engineers.panels.draw.PanelBounds;
import home.engineers.panels.draw.Quota;
import home.engineers.panels.draw.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * The lottery where experts count for several quotas: the fair shares as if persons could be parted, taken apart into whole
 * panels; where that does not come out, column generation from the panels found so far.
 */
public final class OverlappingQuotas {
    /** Weights are whole numbers that sum to this. */
    public static final long WEIGHT = 100_000_000;

    private static final double CLOSE = 1e-6;
    private static final double APART = 0.5;

    private final PanelBounds bounds;
    private final LongSupplier nanoTime;
    private final long begun;
    private final long nanos;
    private final DoubleConsumer progress;

    /**
     * @param nanoTime a running clock in nanoseconds
     * @param nanos after how many a lottery that is only nearly as fair as can be is good enough
     * @param progress hears how far it is, from 0 to 1
     */
    public OverlappingQuotas(PanelBounds bounds, LongSupplier nanoTime, long nanos, DoubleConsumer progress) {
        this.bounds = bounds;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        this.nanos = nanos;
        this.progress = progress;
    }

    /** Whether some panel keeps the bounds; exact. */
    public static boolean possible(PanelBounds bounds) {
        return PanelOracle.possible(bounds);
    }

    /** @param size and quotas and strata: those of the bounds, which some panel keeps */
    public LotteryResult.Made lottery(int size, List<Quota> quotas, List<Stratum> strata) {
        try (PanelOracle oracle = new PanelOracle(bounds)) {
            FairShares.Found fair = FairShares.of(bounds);
            Peeling.Parts parts = Peeling.of(oracle, bounds, fair.expected(), part -> progress.accept(part * APART));
            List<Composition> compositions = parts.whole()
                    ? compositions(parts.panels(), parts.weights().stream().mapToDouble(Double::doubleValue).toArray())
                    : generated(oracle, fair, parts.panels());
            progress.accept(1);
            return new LotteryResult.Made(new Lottery(size, quotas, strata, compositions), fair.lowest());
        }
    }

    private List<Composition> generated(PanelOracle oracle, FairShares.Found fair, List<int[]> known) {
        DoubleConsumer second = part -> progress.accept(APART + part * APART);
        try (ColumnGeneration columns = new ColumnGeneration(oracle, bounds, known, second)) {
            if (columns.approach(fair.expected(), () -> passed() > nanos / 2) > CLOSE) {
                columns.level(() -> passed() > nanos);
            }
            return compositions(columns.panels(), columns.weights());
        }
    }

    private long passed() {
        return nanoTime.getAsLong() - begun;
    }

    /** Whole weights, each within one of its exact share; equal panels together, in a fixed order. */
    private static List<Composition> compositions(List<int[]> panels, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        long[] whole = new long[weights.length];
        List<Integer> byRest = new ArrayList<>();
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            whole[i] = (long) Math.floor(Math.max(0, weights[i]) / sum * WEIGHT);
            given += whole[i];
            byRest.add(i);
        }
        byRest.sort(Comparator.comparingDouble(i -> whole[i] - Math.max(0, weights[i]) / sum * WEIGHT));
        for (int i = 0; given < WEIGHT; i = (i + 1) % whole.length) {
            whole[byRest.get(i)]++;
            given++;
        }
        Map<List<Integer>, Long> together = new TreeMap<>(Comparator.comparing(List::toString));
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] > 0) {
                together.merge(Arrays.stream(panels.get(i)).boxed().toList(), whole[i], Long::sum);
            }
        }
        return together.entrySet().stream().map(entry -> new Composition(entry.getValue(), entry.getKey())).toList();
    }
}
