package home.engineers.panels.draw.solving;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import home.engineers.panels.draw.PanelBounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds a panel of the greatest value that keeps its bounds. A linear program, kept warm from call to call, answers where its
 * solution is whole; else a search over whole numbers does, which is exact. Lives in native memory until it is closed.
 */
final class PanelOracle implements AutoCloseable {
    private static final double WHOLE = 1e-6;
    private static final double SCALE = 1e9;

    static {
        Loader.loadNativeLibraries();
    }

    private final PanelBounds bounds;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable[] counts;
    private final MPConstraint[] met;

    PanelOracle(PanelBounds bounds) {
        this.bounds = bounds;
        this.counts = new MPVariable[bounds.sizes().length];
        this.met = new MPConstraint[bounds.least().length];
        MPConstraint members = solver.makeConstraint(bounds.leastMembers(), bounds.mostMembers());
        for (int q = 0; q < met.length; q++) {
            met[q] = solver.makeConstraint(bounds.least()[q], bounds.most()[q]);
        }
        for (int s = 0; s < counts.length; s++) {
            counts[s] = solver.makeNumVar(0, bounds.sizes()[s], "");
            members.setCoefficient(counts[s], 1);
            for (int quota : bounds.quotas().get(s)) {
                met[quota].setCoefficient(counts[s], 1);
            }
        }
        solver.objective().setMaximization();
    }

    /** Whether any panel keeps the bounds. */
    static boolean possible(PanelBounds bounds) {
        for (int q = 0; q < bounds.least().length; q++) {
            if (bounds.least()[q] > bounds.most()[q]) {
                return false;
            }
        }
        try (PanelOracle oracle = new PanelOracle(bounds)) {
            return oracle.best(new double[bounds.sizes().length], oracle.widest()).isPresent();
        }
    }

    /** The bounds as they are. */
    Face widest() {
        return new Face(
                new int[bounds.sizes().length], bounds.sizes().clone(), bounds.least().clone(), bounds.most().clone());
    }

    /** Narrower bounds, by stratum and by quota. */
    record Face(int[] lower, int[] upper, int[] least, int[] most) {}

    /** @return by stratum, or empty where no panel keeps the bounds */
    Optional<int[]> best(double[] values, Face face) {
        for (int s = 0; s < counts.length; s++) {
            counts[s].setBounds(face.lower()[s], face.upper()[s]);
        }
        for (int q = 0; q < met.length; q++) {
            met[q].setBounds(face.least()[q], face.most()[q]);
        }
        MPObjective objective = solver.objective();
        for (int s = 0; s < counts.length; s++) {
            objective.setCoefficient(counts[s], values[s]);
        }
        MPSolver.ResultStatus status = solver.solve();
        if (status == MPSolver.ResultStatus.INFEASIBLE) {
            return Optional.empty();
        }
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            double[] found = Arrays.stream(counts).mapToDouble(MPVariable::solutionValue).toArray();
            if (Arrays.stream(found).allMatch(count -> Math.abs(count - Math.rint(count)) < WHOLE)) {
                return Optional.of(Arrays.stream(found).mapToInt(count -> (int) Math.rint(count)).toArray());
            }
        }
        return whole(values, face);
    }

    private Optional<int[]> whole(double[] values, Face face) {
        CpModel model = new CpModel();
        IntVar[] whole = new IntVar[counts.length];
        LinearExprBuilder members = LinearExpr.newBuilder();
        List<LinearExprBuilder> sums = new ArrayList<>();
        for (int q = 0; q < met.length; q++) {
            sums.add(LinearExpr.newBuilder());
        }
        for (int s = 0; s < whole.length; s++) {
            whole[s] = model.newIntVar(face.lower()[s], face.upper()[s], "");
            members.add(whole[s]);
            for (int quota : bounds.quotas().get(s)) {
                sums.get(quota).add(whole[s]);
            }
        }
        model.addLinearConstraint(members, bounds.leastMembers(), bounds.mostMembers());
        for (int q = 0; q < met.length; q++) {
            model.addLinearConstraint(sums.get(q), face.least()[q], face.most()[q]);
        }
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (largest > 0) {
            model.maximize(LinearExpr.weightedSum(
                    whole, Arrays.stream(values).mapToLong(value -> Math.round(value / largest * SCALE)).toArray()));
        }
        return solved(model, whole);
    }

    private static Optional<int[]> solved(CpModel model, IntVar[] whole) {
        CpSolver search = new CpSolver();
        search.getParameters().setNumWorkers(1).setRandomSeed(1);
        CpSolverStatus status = search.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> Optional.of(Arrays.stream(whole).mapToInt(count -> (int) search.value(count)).toArray());
            case INFEASIBLE -> Optional.empty();
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException("no panel was looked for: " + status);
        };
    }

    @Override
    public void close() {
        solver.delete();
    }
}
