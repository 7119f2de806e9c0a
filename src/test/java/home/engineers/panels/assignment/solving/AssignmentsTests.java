package home.engineers.panels.assignment.solving;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.panels.assignment.Assignment;
import home.engineers.panels.assignment.AssignmentBound;
import home.engineers.panels.assignment.AssignmentResult;
import home.engineers.panels.assignment.AssignmentTerms;
import home.engineers.panels.assignment.Demand;
import home.engineers.panels.assignment.Pairing;
import home.engineers.panels.assignment.ScoreMatrix;
import home.engineers.panels.assignment.SmallAssignments;
import home.engineers.panels.assignment.SmallAssignments.Case;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignmentsTests {
    @Test
    void totalAndLowestScoreAreThoseOfTheBestOfAllAssignments() {
        bestOfAll(600, SmallAssignments::coarse);
    }

    /** OR-Tools does not see these differences; the prices do. */
    @Test
    void differencesInTheTwentySecondDecimalCount() {
        bestOfAll(300, SmallAssignments::fine);
    }

    private static void bestOfAll(int many, Function<SplittableRandom, BigDecimal> score) {
        int fair = 0;
        for (Case one : SmallAssignments.some(many, true, score)) {
            Assignment best = one.best().orElseThrow();
            Assignment made = made(one);

            assertThat(made.total()).as("%s", one.terms()).isEqualByComparingTo(best.total());
            if (one.terms().fair()) {
                assertThat(made.lowest()).as("%s", one.terms()).isEqualByComparingTo(best.lowest());
                fair++;
            }
            assertThat(one.demands()).allMatch(demand -> one.meets(made, demand));
            assertThat(made.pairings()).doesNotHaveDuplicates();
        }
        assertThat(fair).isBetween(many / 3, many * 2 / 3);
    }

    private static Assignment made(Case one) {
        return ((AssignmentResult.Made) Assignments.of(one.matrix(), one.terms())).assignment();
    }

    /** A set that contradicts itself, and does not without any one of its members: shown by listing every assignment. */
    @Test
    void contradictionsAreIrreducible() {
        Set<Class<?>> kinds = new HashSet<>();
        for (Case one : SmallAssignments.some(600, false, SmallAssignments::coarse)) {
            AssignmentResult result = Assignments.of(one.matrix(), one.terms());

            assertThat(result).as("%s", one.terms()).isInstanceOf(AssignmentResult.Impossible.class);
            List<Demand> contradiction = ((AssignmentResult.Impossible) result).contradiction();
            assertThat(one.demands()).containsAll(contradiction);
            assertThat(one.assignments(new HashSet<>(contradiction))).as("%s: %s", one.terms(), contradiction).isEmpty();
            for (Demand demand : contradiction) {
                Set<Demand> without = new HashSet<>(contradiction);
                without.remove(demand);
                assertThat(one.assignments(without)).as("%s: %s without %s", one, contradiction, demand).isNotEmpty();
                kinds.add(demand.getClass());
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(
                Demand.CaseNeeds.class, Demand.AtMost.class, Demand.AtLeast.class, Demand.EmployerAtMost.class, Demand.Pinned.class);
    }

    @Test
    void aCaseWithTooFewReviewersContradictsItselfAlone() {
        ScoreMatrix matrix = matrix(new @Nullable Integer[][] {{1, 2, 3}, {1, null, null}});

        assertThat(Assignments.of(matrix, AssignmentTerms.plain(matrix, 2, new AssignmentTerms.Load(0, 9), false)))
                .isEqualTo(new AssignmentResult.Impossible(List.of(new Demand.CaseNeeds("c2", 2))));
    }

    @Test
    void loadsThatDoNotAddUpContradictNoMoreCasesThanNeedThem() {
        ScoreMatrix matrix = matrix(new Integer[9][2]);
        for (@Nullable BigDecimal[] row : matrix.scores()) {
            Arrays.fill(row, BigDecimal.ONE);
        }

        AssignmentResult result = Assignments.of(matrix, AssignmentTerms.plain(matrix, 1, new AssignmentTerms.Load(0, 3), true));

        List<Demand> contradiction = ((AssignmentResult.Impossible) result).contradiction();
        assertThat(contradiction.stream().filter(Demand.AtMost.class::isInstance)).hasSize(2);
        assertThat(contradiction.stream().filter(Demand.CaseNeeds.class::isInstance)).hasSize(7);
    }

    @Test
    void whatIsSettledStaysWhereverItStands() {
        ScoreMatrix matrix = matrix(new @Nullable Integer[][] {{9, 1}, {9, 1}});
        var worst = Set.of(new Pairing(0, 1), new Pairing(1, 0));

        AssignmentResult result = Assignments.of(
                matrix, AssignmentTerms.plain(matrix, 1, new AssignmentTerms.Load(0, 1), true).pinning(worst));

        assertThat(new HashSet<>(((AssignmentResult.Made) result).assignment().pairings())).isEqualTo(worst);
    }

    /** Where listing all assignments is out of the question: a bound that shares no code with the search. */
    @Test
    void totalsReachTheBoundThatNoneCanExceed() {
        SplittableRandom random = new SplittableRandom(20_261_127);
        AssignmentTerms.Load load = new AssignmentTerms.Load(8, 11);
        for (int round = 0; round < 5; round++) {
            @Nullable Integer[][] scores = new Integer[60][20];
            for (@Nullable Integer[] row : scores) {
                Arrays.setAll(row, r -> random.nextInt(20) == 0 ? null : random.nextInt(1_000));
            }
            ScoreMatrix matrix = matrix(scores);
            Assignment best = made(new Case(matrix, AssignmentTerms.plain(matrix, 3, load, false)));
            Assignment fair = made(new Case(matrix, AssignmentTerms.plain(matrix, 3, load, true)));

            assertThat(AssignmentBound.of(best, 3, load)).isEqualByComparingTo(best.total());
            assertThat(fair.total()).isLessThanOrEqualTo(best.total());
            assertThat(fair.lowest()).isGreaterThanOrEqualTo(best.lowest());
            assertThat(fair.broken(AssignmentTerms.plain(matrix, 3, load, true))).isEmpty();
            assertThat(AssignmentBound.of(worst(matrix), 3, new AssignmentTerms.Load(0, 60))).isGreaterThan(worst(matrix).total());
        }
    }

    /** The first three of each case. */
    private static Assignment worst(ScoreMatrix matrix) {
        List<Pairing> pairings = new ArrayList<>();
        for (int c = 0; c < matrix.cases().size(); c++) {
            int caseNumber = c;
            IntStream.range(0, matrix.reviewers().size()).filter(r -> matrix.score(caseNumber, r) != null).limit(3)
                    .forEach(r -> pairings.add(new Pairing(caseNumber, r)));
        }
        return new Assignment(matrix, pairings);
    }

    /** From the worst assignment there is, the prices alone come to the best. */
    @Test
    void pricesImproveUntilNothingIsLeftToImprove() {
        SplittableRandom random = new SplittableRandom(20_261_127);
        int improved = 0;
        for (int round = 0; round < 200; round++) {
            int size = 2 + random.nextInt(5);
            FlowNetwork network = new FlowNetwork(2 * size, size * size * 2);
            Costs costs = new Costs(size * size);
            long[][] cost = new long[size][size];
            for (int c = 0; c < size; c++) {
                for (int r = 0; r < size; r++) {
                    cost[c][r] = random.nextInt(1_000);
                    int arc = network.arc(c, size + r, 0, 1);
                    costs.set(arc, BigInteger.valueOf(cost[c][r]).shiftLeft(60).add(BigInteger.valueOf(random.nextInt(9))));
                    network.setFlow(arc, c == r ? 1 : 0);
                }
            }
            for (int c = 0; c < size; c++) {
                network.setFlow(network.arc(size + c, c, 1, 1), 1);
            }
            network.close();
            Prices prices = new Prices(network, costs);
            improved += prices.improve() > 0 ? 1 : 0;

            assertThat(prices.prove()).isTrue();
            long total = 0;
            for (int arc = 0; arc < size * size; arc++) {
                total += network.flow(arc) * cost[arc / size][arc % size];
            }
            assertThat(total).isEqualTo(cheapest(cost, 0, new boolean[size]));
        }
        assertThat(improved).isGreaterThan(100);
    }

    private static long cheapest(long[][] cost, int row, boolean[] taken) {
        if (row == cost.length) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int r = 0; r < taken.length; r++) {
            if (!taken[r]) {
                taken[r] = true;
                best = Math.min(best, cost[row][r] + cheapest(cost, row + 1, taken));
                taken[r] = false;
            }
        }
        return best;
    }

    private static ScoreMatrix matrix(@Nullable Integer[][] scores) {
        @Nullable BigDecimal[][] decimals = new BigDecimal[scores.length][];
        List<String> cases = new ArrayList<>();
        for (int c = 0; c < scores.length; c++) {
            cases.add("c" + (c + 1));
            decimals[c] = Arrays.stream(scores[c])
                    .map(score -> score == null ? null : BigDecimal.valueOf(score))
                    .toArray(BigDecimal[]::new);
        }
        List<String> reviewers = IntStream.rangeClosed(1, scores[0].length).mapToObj(r -> "r" + r).toList();
        return new ScoreMatrix(cases, reviewers, decimals);
    }
}
