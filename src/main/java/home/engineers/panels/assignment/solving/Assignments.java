package home.engineers.panels.assignment.solving;

import home.engineers.panels.assignment.Assignment;
import home.engineers.panels.assignment.AssignmentResult;
import home.engineers.panels.assignment.AssignmentTerms;
import home.engineers.panels.assignment.Demand;
import home.engineers.panels.assignment.Pairing;
import home.engineers.panels.assignment.ScoreMatrix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the best assignment, or says which demands contradict each other. */
public final class Assignments {
    private final ScoreMatrix matrix;
    private final AssignmentTerms terms;
    private final AssignmentNetwork network;

    private Assignments(ScoreMatrix matrix, AssignmentTerms terms) {
        this.matrix = matrix;
        this.terms = terms;
        this.network = new AssignmentNetwork(matrix, terms);
    }

    /**
     * The assignment with the greatest total; in fair mode, of those whose lowest score is the highest there can be. Every
     * answer has been proved to be the best by prices.
     *
     * @param matrix whose scores are no larger than {@link ScoreMatrix#LARGEST} says
     */
    public static AssignmentResult of(ScoreMatrix matrix, AssignmentTerms terms) {
        return new Assignments(matrix, terms).best();
    }

    private AssignmentResult best() {
        if (!network.demandAll() || terms.fair() && !possible()) {
            return impossible();
        }
        if (terms.fair()) {
            network.demandScore(highestFloor());
        }
        if (!MinCostCirculation.found(network.network(), network.costs())) {
            return impossible();
        }
        Prices prices = new Prices(network.network(), network.costs());
        prices.improve();
        if (!prices.prove()) {
            throw new IllegalStateException("the prices do not prove that the total is the greatest");
        }
        return new AssignmentResult.Made(new Assignment(matrix, network.pairings()));
    }

    private AssignmentResult impossible() {
        List<Demand> contradiction = new AssignmentNetwork(matrix, terms).contradiction();
        if (contradiction.isEmpty()) {
            throw new IllegalStateException("nothing contradicts itself, and yet nothing was found");
        }
        return new AssignmentResult.Impossible(contradiction);
    }

    private boolean possible() {
        return MinCostCirculation.found(network.network(), new Costs(0));
    }

    /** From the highest score that comes into question down in ever longer steps, then by halving. */
    private BigDecimal highestFloor() {
        List<BigDecimal> floors = floors();
        if (floors.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int above = floors.size();
        int best = floors.size() - 1;
        for (int step = 1; best > 0 && !possibleFrom(floors.get(best)); step *= 2) {
            above = best;
            best = Math.max(0, best - step);
        }
        while (above - best > 1) {
            int middle = (best + above) >>> 1;
            if (possibleFrom(floors.get(middle))) {
                best = middle;
            } else {
                above = middle;
            }
        }
        return floors.get(best);
    }

    private boolean possibleFrom(BigDecimal floor) {
        network.demandScore(floor);
        return possible();
    }

    /** Scores that could be the lowest one, ascending: none above what a case gets from its best, or above a settled one. */
    private List<BigDecimal> floors() {
        BigDecimal top = null;
        for (int c = 0; c < matrix.cases().size() && terms.perCase() > 0; c++) {
            top = lower(top, descending(c).get(terms.perCase() - 1));
        }
        for (Pairing pairing : terms.pinned()) {
            top = lower(top, matrix.score(pairing.caseNumber(), pairing.reviewer()));
        }
        if (top == null) {
            return List.of();
        }
        BigDecimal most = top;
        List<BigDecimal> floors = new ArrayList<>();
        Arrays.stream(matrix.scores()).flatMap(Arrays::stream)
                .filter(score -> score != null && score.compareTo(most) <= 0)
                .sorted()
                .filter(score -> floors.isEmpty() || floors.getLast().compareTo(score) < 0)
                .forEachOrdered(floors::add);
        return floors;
    }

    private List<BigDecimal> descending(int caseNumber) {
        return Arrays.stream(matrix.scores()[caseNumber])
                .filter(Objects::nonNull)
                .sorted(Collections.reverseOrder())
                .toList();
    }

    private static @Nullable BigDecimal lower(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }
}
