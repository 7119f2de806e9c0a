package home.engineers.panels.draw.solving;

import home.engineers.panels.draw.PanelBounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;

/**
 * Takes expected numbers apart into whole panels: finds a panel on every bound that the numbers lie on, gives it as much
 * weight as leaves the rest within the bounds, and goes on with the rest. Each step reaches a further bound, so it ends. It may
 * get stuck before the end where whole panels cannot make up the numbers.
 */
final class Peeling {
    private static final double NOTHING = 1e-8;
    /** So little is left over by the inexactness of floating point alone. */
    private static final double LEFT_OVER = 1e-6;
    private static final long SHAKEN = 20_261_127;

    private final PanelOracle oracle;
    private final PanelBounds bounds;
    private final SplittableRandom shake = new SplittableRandom(SHAKEN);
    private final int[] floor;
    private final int[] ceiling;
    private final double[] aboveFloor;
    private final double[] belowCeiling;
    private final double[] aboveLeast;
    private final double[] belowMost;
    private double left = 1;

    private Peeling(PanelOracle oracle, PanelBounds bounds, double[] expected) {
        this.oracle = oracle;
        this.bounds = bounds;
        this.floor = Arrays.stream(expected).mapToInt(x -> (int) Math.floor(x + NOTHING)).toArray();
        this.ceiling = Arrays.stream(expected).mapToInt(x -> (int) Math.ceil(x - NOTHING)).toArray();
        this.aboveFloor = new double[expected.length];
        this.belowCeiling = new double[expected.length];
        double[] met = new double[bounds.least().length];
        for (int s = 0; s < expected.length; s++) {
            aboveFloor[s] = expected[s] - floor[s];
            belowCeiling[s] = ceiling[s] - expected[s];
            for (int quota : bounds.quotas().get(s)) {
                met[quota] += expected[s];
            }
        }
        this.aboveLeast = new double[met.length];
        this.belowMost = new double[met.length];
        for (int q = 0; q < met.length; q++) {
            aboveLeast[q] = met[q] - bounds.least()[q];
            belowMost[q] = bounds.most()[q] - met[q];
        }
    }

    /**
     * @param panels by stratum
     * @param weights of the panels, summing to what was taken apart: 1 where nothing is left
     */
    record Parts(List<int[]> panels, List<Double> weights, boolean whole) {}

    /** @param done hears how much of the whole has been taken apart, from 0 to 1 */
    static Parts of(PanelOracle oracle, PanelBounds bounds, double[] expected, DoubleConsumer done) {
        return new Peeling(oracle, bounds, expected).apart(done);
    }

    private Parts apart(DoubleConsumer done) {
        List<int[]> panels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        while (left > NOTHING) {
            Optional<int[]> panel = oracle.best(values(), face());
            if (panel.isEmpty()) {
                return new Parts(panels, weights, left <= LEFT_OVER);
            }
            double weight = take(panel.get());
            if (weight > 0) {
                panels.add(panel.get());
                weights.add(weight);
            }
            done.accept(1 - left);
        }
        return new Parts(panels, weights, true);
    }

    /** Where most is left; shaken a little, so that there is one best panel and it lies at a corner. */
    private double[] values() {
        return Arrays.stream(aboveFloor).map(x -> x / left * (1 + shake.nextDouble() / 100)).toArray();
    }

    private PanelOracle.Face face() {
        PanelOracle.Face face = new PanelOracle.Face(
                floor.clone(), ceiling.clone(), bounds.least().clone(), bounds.most().clone());
        for (int s = 0; s < floor.length; s++) {
            if (aboveFloor[s] <= NOTHING) {
                face.upper()[s] = floor[s];
            } else if (belowCeiling[s] <= NOTHING) {
                face.lower()[s] = ceiling[s];
            }
        }
        for (int q = 0; q < aboveLeast.length; q++) {
            if (aboveLeast[q] <= NOTHING) {
                face.most()[q] = bounds.least()[q];
            } else if (belowMost[q] <= NOTHING) {
                face.least()[q] = bounds.most()[q];
            }
        }
        return face;
    }

    private double take(int[] panel) {
        int[] met = new int[aboveLeast.length];
        double weight = left;
        for (int s = 0; s < panel.length; s++) {
            weight = Math.min(weight, step(aboveFloor[s], panel[s] - floor[s]));
            weight = Math.min(weight, step(belowCeiling[s], ceiling[s] - panel[s]));
            for (int quota : bounds.quotas().get(s)) {
                met[quota] += panel[s];
            }
        }
        for (int q = 0; q < met.length; q++) {
            weight = Math.min(weight, step(aboveLeast[q], met[q] - bounds.least()[q]));
            weight = Math.min(weight, step(belowMost[q], bounds.most()[q] - met[q]));
        }
        for (int s = 0; s < panel.length; s++) {
            aboveFloor[s] -= weight * (panel[s] - floor[s]);
            belowCeiling[s] -= weight * (ceiling[s] - panel[s]);
        }
        for (int q = 0; q < met.length; q++) {
            aboveLeast[q] -= weight * (met[q] - bounds.least()[q]);
            belowMost[q] -= weight * (bounds.most()[q] - met[q]);
        }
        left -= weight;
        return weight;
    }

    private static double step(double slack, int speed) {
        return speed > 0 ? Math.max(0, slack) / speed : Double.POSITIVE_INFINITY;
    }
}
