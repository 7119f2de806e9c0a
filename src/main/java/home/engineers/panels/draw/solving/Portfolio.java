package home.engineers.panels.draw.solving;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights of the panels found so far, by linear programming: each stratum is to get a given expected number plus, where it is
 * still moving, its size times a chance that is made as high as possible.
 */
final class Portfolio implements AutoCloseable {
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable chance;
    private final MPConstraint one;
    private final MPConstraint[] floors;
    private final int[] sizes;
    private final List<int[]> panels = new ArrayList<>();
    private final List<MPVariable> weights = new ArrayList<>();

    Portfolio(int[] sizes) {
        this.sizes = sizes;
        this.chance = solver.makeNumVar(-1, 1, "");
        this.one = solver.makeConstraint(1, 1);
        this.floors = new MPConstraint[sizes.length];
        for (int s = 0; s < sizes.length; s++) {
            floors[s] = solver.makeConstraint(0, MPSolver.infinity());
            floors[s].setCoefficient(chance, -sizes[s]);
        }
        solver.objective().setCoefficient(chance, 1);
        solver.objective().setMaximization();
    }

    void add(int[] panel) {
        MPVariable weight = solver.makeNumVar(0, 1, "");
        one.setCoefficient(weight, 1);
        for (int s = 0; s < panel.length; s++) {
            if (panel[s] > 0) {
                floors[s].setCoefficient(weight, panel[s]);
            }
        }
        panels.add(panel);
        weights.add(weight);
    }

    void expect(int stratum, double number, boolean moving) {
        floors[stratum].setLb(number);
        floors[stratum].setCoefficient(chance, moving ? -sizes[stratum] : 0);
    }

    /** The chance, and what one more of each stratum would be worth. */
    record Priced(double chance, double[] values, double panel) {}

    Priced solve() {
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the weights were not found: " + status);
        }
        return new Priced(
                chance.solutionValue(),
                Arrays.stream(floors).mapToDouble(floor -> Math.max(0, -floor.dualValue())).toArray(),
                one.dualValue());
    }

    List<int[]> panels() {
        return panels;
    }

    double[] weights() {
        return weights.stream().mapToDouble(MPVariable::solutionValue).toArray();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
