package home.engineers.panels.assignment.solving;

import home.engineers.panels.assignment.AssignmentTerms;
import home.engineers.panels.assignment.Demand;
import home.engineers.panels.assignment.Pairing;
import home.engineers.panels.assignment.ScoreMatrix;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as a circulation: from a source through cases, employers within a case, and reviewers to a sink, and back. As
 * many pairings as there are cost the more the lower their scores are, so that the least cost is the greatest total.
 */
final class AssignmentNetwork {
    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int FIRST_CASE = 2;

    private final ScoreMatrix matrix;
    private final AssignmentTerms terms;
    private final FlowNetwork network;
    private final Costs costs;
    private final List<Contradictions.Tightening> tightenings = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final int[][] pairArcs;
    private int nextNode;

    AssignmentNetwork(ScoreMatrix matrix, AssignmentTerms terms) {
        this.matrix = matrix;
        this.terms = terms;
        int cases = matrix.cases().size();
        int reviewers = matrix.reviewers().size();
        List<Map<String, Integer>> shared = new ArrayList<>();
        for (int c = 0; c < cases; c++) {
            shared.add(crowded(c));
        }
        this.nextNode = FIRST_CASE + cases + reviewers;
        int employerNodes = shared.stream().mapToInt(Map::size).sum();
        int foreseen = cases * reviewers + cases + reviewers + employerNodes + 1;
        this.network = new FlowNetwork(nextNode + employerNodes, foreseen);
        this.costs = new Costs(foreseen);
        this.pairArcs = new int[cases][reviewers];
        Best best = new Best(matrix);
        for (int c = 0; c < cases; c++) {
            addCase(c, shared.get(c), best);
        }
        // Last, so that whoever looks for a way back to the source finds it at once.
        for (int r = 0; r < reviewers; r++) {
            addReviewer(r);
        }
        network.arc(SINK, SOURCE, 0, Integer.MAX_VALUE / 2);
        network.close();
    }

    /** The best score there is, and the smallest decimal place, in which costs are counted. */
    private static final class Best {
        private final int decimals;
        private BigInteger score = BigInteger.ZERO;

        Best(ScoreMatrix matrix) {
            this.decimals = matrix.decimals();
            boolean any = false;
            for (@Nullable BigDecimal[] row : matrix.scores()) {
                for (BigDecimal one : row) {
                    if (one != null) {
                        BigInteger whole = whole(one);
                        score = any ? score.max(whole) : whole;
                        any = true;
                    }
                }
            }
        }

        private BigInteger whole(BigDecimal one) {
            return one.setScale(decimals).unscaledValue();
        }

        BigInteger cost(BigDecimal one) {
            return score.subtract(whole(one));
        }
    }

    /** Employers of whom more could judge the case than may, with how many could. */
    private Map<String, Integer> crowded(int caseNumber) {
        Map<String, Integer> there = new HashMap<>();
        for (int r = 0; r < matrix.reviewers().size(); r++) {
            String employer = terms.employers().get(r);
            if (employer != null && matrix.score(caseNumber, r) != null) {
                there.merge(employer, 1, Integer::sum);
            }
        }
        there.values().removeIf(many -> many <= terms.perEmployer());
        return there;
    }

    private void addReviewer(int reviewer) {
        int cases = matrix.cases().size();
        AssignmentTerms.Load load = terms.loads().get(reviewer);
        int arc = network.arc(node(reviewer), SINK, 0, cases);
        if (load.min() > 0) {
            demand(new Demand.AtLeast(matrix.reviewers().get(reviewer), load.min()), arc, load.min(), Contradictions.SILENT);
        }
        if (load.max() < cases) {
            demand(new Demand.AtMost(matrix.reviewers().get(reviewer), load.max()), arc, Contradictions.SILENT, load.max());
        }
    }

    private int node(int reviewer) {
        return FIRST_CASE + matrix.cases().size() + reviewer;
    }

    private void addCase(int caseNumber, Map<String, Integer> crowded, Best best) {
        String id = matrix.cases().get(caseNumber);
        int reviewers = matrix.reviewers().size();
        int own = FIRST_CASE + caseNumber;
        int arc = network.arc(SOURCE, own, 0, reviewers);
        demand(new Demand.CaseNeeds(id, terms.perCase()), arc, terms.perCase(), terms.perCase());
        Map<String, Integer> employerNodes = new HashMap<>();
        for (int r = 0; r < reviewers; r++) {
            BigDecimal score = matrix.score(caseNumber, r);
            pairArcs[caseNumber][r] = -1;
            if (score != null) {
                String employer = terms.employers().get(r);
                int from = employer == null || !crowded.containsKey(employer)
                        ? own
                        : employerNodes.computeIfAbsent(employer, one -> addEmployer(caseNumber, one));
                int pair = network.arc(from, node(r), 0, 1);
                costs.set(pair, best.cost(score));
                pairArcs[caseNumber][r] = pair;
                if (terms.pinned().contains(new Pairing(caseNumber, r))) {
                    demand(new Demand.Pinned(id, matrix.reviewers().get(r)), pair, 1, Contradictions.SILENT);
                }
            }
        }
    }

    private int addEmployer(int caseNumber, String employer) {
        int node = nextNode++;
        int arc = network.arc(FIRST_CASE + caseNumber, node, 0, matrix.reviewers().size());
        demand(
                new Demand.EmployerAtMost(matrix.cases().get(caseNumber), employer, terms.perEmployer()),
                arc, Contradictions.SILENT, terms.perEmployer());
        return node;
    }

    private void demand(Demand demand, int arc, int lower, int upper) {
        demands.add(demand);
        tightenings.add(new Contradictions.Tightening(arc, lower, upper));
    }

    /** What contradicts itself; empty where there is an assignment. To be asked before anything is demanded. */
    List<Demand> contradiction() {
        return new Contradictions(network, tightenings).irreducible().stream().map(demands::get).toList();
    }

    /** Makes every demand a bound. @return false where a lower bound is above an upper one, so that there is no assignment */
    boolean demandAll() {
        for (Contradictions.Tightening one : tightenings) {
            if (one.lower() != Contradictions.SILENT) {
                network.setLower(one.arc(), one.lower());
            }
            if (one.upper() != Contradictions.SILENT) {
                network.setUpper(one.arc(), one.upper());
            }
        }
        for (Contradictions.Tightening one : tightenings) {
            if (network.lower(one.arc()) > network.upper(one.arc())) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out, of all pairings that are not settled, those whose score is below. */
    void demandScore(BigDecimal least) {
        for (int c = 0; c < pairArcs.length; c++) {
            for (int r = 0; r < pairArcs[c].length; r++) {
                int arc = pairArcs[c][r];
                BigDecimal score = matrix.score(c, r);
                if (arc >= 0 && score != null) {
                    network.setUpper(arc, score.compareTo(least) >= 0 || network.lower(arc) > 0 ? 1 : 0);
                }
            }
        }
    }

    FlowNetwork network() {
        return network;
    }

    Costs costs() {
        return costs;
    }

    /** The pairings that carry flow. */
    List<Pairing> pairings() {
        List<Pairing> found = new ArrayList<>();
        for (int c = 0; c < pairArcs.length; c++) {
            for (int r = 0; r < pairArcs[c].length; r++) {
                if (pairArcs[c][r] >= 0 && network.flow(pairArcs[c][r]) > 0) {
                    found.add(new Pairing(c, r));
                }
            }
        }
        return found;
    }
}
