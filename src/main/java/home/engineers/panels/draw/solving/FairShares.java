package home.engineers.panels.draw.solving;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import home.engineers.panels.draw.PanelBounds;
import java.util.Arrays;

/**
 * How many of each stratum are expected where the lowest chance is as high as the quotas allow, then the second lowest, and so
 * on (leximin), as if a panel could take parts of a person: nothing that keeps the quotas can be fairer.
 */
final class FairShares {
    private static final double SLACK = 1e-9;
    private static final double TIGHT = 1e-7;

    private final PanelBounds bounds;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable[] expected;
    private final MPVariable chance;
    private final MPConstraint[] floors;
    private double lowest = Double.NaN;

    private FairShares(PanelBounds bounds) {
        this.bounds = bounds;
        int strata = bounds.sizes().length;
        this.expected = new MPVariable[strata];
        this.floors = new MPConstraint[strata];
        this.chance = solver.makeNumVar(0, 1, "");
        MPConstraint members = solver.makeConstraint(bounds.leastMembers(), bounds.mostMembers());
        MPConstraint[] met = new MPConstraint[bounds.least().length];
        for (int q = 0; q < met.length; q++) {
            met[q] = solver.makeConstraint(bounds.least()[q], bounds.most()[q]);
        }
        for (int s = 0; s < strata; s++) {
            expected[s] = solver.makeNumVar(0, bounds.sizes()[s], "");
            members.setCoefficient(expected[s], 1);
            for (int quota : bounds.quotas().get(s)) {
                met[quota].setCoefficient(expected[s], 1);
            }
            floors[s] = solver.makeConstraint(0, MPSolver.infinity());
            floors[s].setCoefficient(expected[s], 1);
            floors[s].setCoefficient(chance, -bounds.sizes()[s]);
        }
        solver.objective().setCoefficient(chance, 1);
        solver.objective().setMaximization();
    }

    /**
     * @param expected members by stratum
     * @param lowest the lowest chance
     */
    record Found(double[] expected, double lowest) {}

    /** @param bounds that some panel keeps */
    static Found of(PanelBounds bounds) {
        FairShares shares = new FairShares(bounds);
        try {
            return shares.level();
        } finally {
            shares.solver.delete();
        }
    }

    private Found level() {
        boolean[] settled = new boolean[expected.length];
        int left = expected.length;
        while (left > 0) {
            demandSolved();
            double level = chance.solutionValue();
            lowest = Double.isNaN(lowest) ? level : lowest;
            int before = left;
            // All are read before any is settled: a changed program has no solution to be read.
            double[] prices = Arrays.stream(floors).mapToDouble(MPConstraint::dualValue).toArray();
            for (int s = 0; s < expected.length; s++) {
                if (!settled[s] && Math.abs(prices[s]) * bounds.sizes()[s] > TIGHT) {
                    settle(s, level);
                    settled[s] = true;
                    left--;
                }
            }
            if (left == before) {
                break;
            }
        }
        demandSolved();
        return new Found(Arrays.stream(expected).mapToDouble(MPVariable::solutionValue).toArray(), lowest);
    }

    private void settle(int stratum, double level) {
        floors[stratum].setCoefficient(chance, 0);
        floors[stratum].setLb(level * bounds.sizes()[stratum] - SLACK);
    }

    private void demandSolved() {
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the fair shares were not found: " + status);
        }
    }
}
