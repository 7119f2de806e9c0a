package home.engineers.panels.draw.solving;

import home.engineers.panels.draw.PanelBounds;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Finds the weights of panels that raise the lowest chance as high as it goes, then the second lowest, and so on: the linear
 * program over the panels known says what one more of each stratum is worth; the panel worth most by that is added, until none
 * is worth more than those known (column generation).
 */
final class ColumnGeneration implements AutoCloseable {
    private static final double WORTH_MORE = 1e-7;
    private static final double TIGHT = 1e-7;
    private static final double SLACK = 1e-9;

    private final PanelOracle oracle;
    private final Portfolio portfolio;
    private final int[] sizes;
    private final DoubleConsumer done;

    ColumnGeneration(PanelOracle oracle, PanelBounds bounds, List<int[]> known, DoubleConsumer done) {
        this.oracle = oracle;
        this.sizes = bounds.sizes();
        this.portfolio = new Portfolio(sizes);
        this.done = done;
        if (known.isEmpty()) {
            portfolio.add(oracle.best(new double[sizes.length], oracle.widest()).orElseThrow());
        }
        known.forEach(portfolio::add);
    }

    /** Comes as near to the expected numbers as it can. @return how far the stratum farthest below stays below, as a chance */
    double approach(double[] expected, BooleanSupplier timeIsUp) {
        for (int s = 0; s < sizes.length; s++) {
            portfolio.expect(s, expected[s], true);
        }
        return -raise(timeIsUp).chance();
    }

    /** Leximin, level by level; stops between levels when the time is up. @return the lowest chance of those who have any */
    double level(BooleanSupplier timeIsUp) {
        boolean[] settled = cover();
        for (int s = 0; s < sizes.length; s++) {
            portfolio.expect(s, 0, !settled[s]);
        }
        double lowest = Double.NaN;
        int all = left(settled);
        while (left(settled) > 0 && !timeIsUp.getAsBoolean()) {
            Portfolio.Priced priced = raise(timeIsUp);
            lowest = Double.isNaN(lowest) ? priced.chance() : lowest;
            int before = left(settled);
            for (int s = 0; s < sizes.length; s++) {
                if (!settled[s] && priced.values()[s] * sizes[s] > TIGHT) {
                    portfolio.expect(s, priced.chance() * sizes[s] - SLACK, false);
                    settled[s] = true;
                }
            }
            done.accept(1 - (double) left(settled) / all);
            if (left(settled) == before) {
                break;
            }
        }
        portfolio.solve();
        return lowest;
    }

    List<int[]> panels() {
        return portfolio.panels();
    }

    double[] weights() {
        return portfolio.weights();
    }

    /** A panel with each stratum that any panel can have. @return of which strata nobody can ever be drawn */
    private boolean[] cover() {
        boolean[] covered = new boolean[sizes.length];
        portfolio.panels().forEach(panel -> mark(panel, covered));
        boolean[] never = new boolean[sizes.length];
        for (int s = 0; s < sizes.length; s++) {
            if (!covered[s]) {
                double[] values = new double[sizes.length];
                values[s] = 1;
                int[] panel = oracle.best(values, oracle.widest()).orElseThrow();
                never[s] = panel[s] == 0;
                portfolio.add(panel);
                mark(panel, covered);
            }
        }
        return never;
    }

    private static void mark(int[] panel, boolean[] covered) {
        for (int s = 0; s < panel.length; s++) {
            covered[s] |= panel[s] > 0;
        }
    }

    private static int left(boolean[] settled) {
        int left = 0;
        for (boolean one : settled) {
            left += one ? 0 : 1;
        }
        return left;
    }

    private Portfolio.Priced raise(BooleanSupplier timeIsUp) {
        while (true) {
            Portfolio.Priced priced = portfolio.solve();
            if (timeIsUp.getAsBoolean() || Arrays.stream(priced.values()).allMatch(value -> value == 0)) {
                return priced;
            }
            int[] panel = oracle.best(priced.values(), oracle.widest()).orElseThrow();
            double worth = 0;
            for (int s = 0; s < panel.length; s++) {
                worth += priced.values()[s] * panel[s];
            }
            if (worth - priced.panel() <= WORTH_MORE) {
                return priced;
            }
            portfolio.add(panel);
        }
    }

    @Override
    public void close() {
        portfolio.close();
    }
}
