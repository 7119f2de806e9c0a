package home.engineers.panels.draw.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import home.engineers.panels.draw.Bound;
import home.engineers.panels.draw.Candidate;
import home.engineers.panels.draw.DisjointQuotas;
import home.engineers.panels.draw.DrawStream;
import home.engineers.panels.draw.Lottery;
import home.engineers.panels.draw.LotteryResult;
import home.engineers.panels.draw.PanelBounds;
import home.engineers.panels.draw.Pools;
import home.engineers.panels.draw.Quota;
import home.engineers.panels.draw.Selection;
import home.engineers.panels.draw.Share;
import home.engineers.panels.draw.SmallCases;
import home.engineers.panels.draw.SmallCases.Case;
import home.engineers.panels.draw.Stratum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LotteriesTests {
    private static final double CLOSE = 2e-6;

    /** Against the linear program over every panel there is, level by level: the chances in ascending order are the same. */
    @Test
    void chancesAreTheFairestOfAllLotteriesOverAllPanels() {
        int generated = 0;
        for (Case one : SmallCases.some(150, small -> !small.panels(small.demands()).isEmpty())) {
            Lottery lottery = made(one);
            Map<String, Double> best = leximin(one);

            assertThat(chances(lottery).values().stream().map(Share::asDouble).sorted().toList())
                    .usingElementComparator((a, b) -> Math.abs(a - b) < CLOSE ? 0 : Double.compare(a, b))
                    .as("%s", one)
                    .containsExactlyElementsOf(best.values().stream().sorted().toList());
            lottery.compositions().forEach(composition -> assertThat(lottery.keeps(composition.counts().stream()
                    .mapToInt(Integer::intValue).toArray())).isTrue());
            generated += isStuck(one) ? 1 : 0;
        }
        assertThat(generated).as("cases that need column generation").isPositive();
    }

    @Test
    void aPanelDrawnByManySeedsComesOutAsOftenAsPublished() {
        Case one = SmallCases.some(1, small -> small.panels(small.demands()).size() > 12 && small.pool().size() > 7).getFirst();
        Lottery lottery = made(one);
        Map<String, Integer> drawn = new HashMap<>();
        int rounds = 20_000;
        for (int i = 0; i < rounds; i++) {
            List<String> panel = Selection.draw(lottery, new DrawStream(String.format("%064x", i))).panel();
            assertThat(one.keeps(panel)).isTrue();
            panel.forEach(expert -> drawn.merge(expert, 1, Integer::sum));
        }

        // Four standard deviations of a share of 20,000 are at most 0.015.
        chances(lottery).forEach((expert, share) ->
                assertThat(drawn.getOrDefault(expert, 0) / (double) rounds).isCloseTo(share.asDouble(), within(0.015)));
    }

    /** A set that contradicts itself, and does not without any one of its members: shown by listing every set of experts. */
    @Test
    void contradictionsAreIrreducible() {
        for (Case one : SmallCases.some(300, small -> small.panels(small.demands()).isEmpty())) {
            LotteryResult result = Lotteries.of(one.size(), one.quotas(), one.pool(), () -> 0, part -> {});

            assertThat(result).as("%s", one).isInstanceOf(LotteryResult.Impossible.class);
            Set<Bound> rest = one.demands();
            for (List<Bound> contradiction : ((LotteryResult.Impossible) result).contradictions()) {
                assertThat(one.panels(new HashSet<>(contradiction))).as("%s: %s", one, contradiction).isEmpty();
                for (Bound demand : contradiction) {
                    Set<Bound> without = new HashSet<>(contradiction);
                    without.remove(demand);
                    assertThat(one.panels(without)).as("%s: %s without %s", one, contradiction, demand).isNotEmpty();
                }
                rest.removeAll(contradiction);
            }
            assertThat(one.panels(rest)).as("%s without all that contradicts", one).isNotEmpty();
        }
    }

    @Test
    void aPoolSmallerThanThePanelContradictsItsSizeAlone() {
        List<Candidate> pool = Pools.of(4, Map.of("kind", 2), new SplittableRandom(1));

        assertThat(Lotteries.of(5, List.of(), pool, () -> 0, part -> {}))
                .isEqualTo(new LotteryResult.Impossible(List.of(List.of(new Bound.Size()))));
    }

    @Test
    void aQuotaForWhomNobodyCountsContradictsItself() {
        List<Candidate> pool = Pools.of(9, Map.of("kind", 2), new SplittableRandom(1));

        assertThat(Lotteries.of(3, List.of(new Quota("kind", "none", 1, 3)), pool, () -> 0, part -> {}))
                .isEqualTo(new LotteryResult.Impossible(List.of(List.of(new Bound.AtLeast(0)))));
    }

    /** Two ways to the same chances: the closed form, and the linear program. */
    @Test
    void closedFormAndLinearProgramAgree() {
        SplittableRandom random = new SplittableRandom(20_261_127);
        for (int round = 0; round < 40; round++) {
            List<Candidate> pool = Pools.of(60, Map.of("kind", 7), random);
            List<Quota> quotas = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int min = random.nextInt(3);
                quotas.add(new Quota("kind", Pools.value("kind", i), min, min + 1 + random.nextInt(4)));
            }
            List<Stratum> strata = Stratum.of(pool, quotas);
            PanelBounds bounds = PanelBounds.of(15, quotas, strata);
            if (!bounds.possibleWhereDisjoint()) {
                assertThat(OverlappingQuotas.possible(bounds)).isFalse();
                continue;
            }
            List<Share> closed = DisjointQuotas.lottery(15, quotas, strata).probabilities();
            List<Share> solved = new OverlappingQuotas(bounds, () -> 0, 1, part -> {}).lottery(15, quotas, strata).lottery().probabilities();

            for (int i = 0; i < closed.size(); i++) {
                assertThat(solved.get(i).asDouble()).isCloseTo(closed.get(i).asDouble(), within(CLOSE));
            }
        }
    }

    @Test
    void replacementsKeepEveryQuotaAndNobodyComesTwice() {
        int replaced = 0;
        for (Case one : SmallCases.some(200, small -> !small.panels(small.demands()).isEmpty())) {
            Selection selection = Selection.draw(made(one), new DrawStream(String.format("%064x", 7)));
            Set<String> everDrawn = new HashSet<>(selection.panel());
            for (int i = 0; i < 4; i++) {
                List<String> before = selection.panel();
                String leaving = before.get(i % before.size());
                List<String> could = one.pool().stream().map(Candidate::pseudonym)
                        .filter(expert -> !everDrawn.contains(expert))
                        .filter(expert -> one.keeps(before.stream().map(each -> each.equals(leaving) ? expert : each).toList()))
                        .sorted()
                        .toList();
                assertThat(selection.successors(leaving)).isEqualTo(could);
                assertThat(selection.replace(leaving).isPresent()).isEqualTo(!could.isEmpty());
                assertThat(one.keeps(selection.panel())).isTrue();
                if (!could.isEmpty()) {
                    assertThat(everDrawn.add(selection.panel().get(i % before.size()))).isTrue();
                    replaced++;
                }
            }
        }
        assertThat(replaced).isGreaterThan(50);
    }

    @Test
    void progressEndsAtTheWhole() {
        Case one = SmallCases.some(1, small -> small.panels(small.demands()).size() > 5).getFirst();
        List<Double> heard = new ArrayList<>();
        Lotteries.of(one.size(), one.quotas(), one.pool(), () -> 0, heard::add);

        assertThat(heard).isSorted().endsWith(1.0).allMatch(part -> part >= 0 && part <= 1);
    }

    private static Lottery made(Case one) {
        return ((LotteryResult.Made) Lotteries.of(one.size(), one.quotas(), one.pool(), () -> 0, part -> {})).lottery();
    }

    private static boolean isStuck(Case one) {
        List<Stratum> strata = Stratum.of(one.pool(), one.quotas());
        PanelBounds bounds = PanelBounds.of(one.size(), one.quotas(), strata);
        try (PanelOracle oracle = new PanelOracle(bounds)) {
            return !Peeling.of(oracle, bounds, FairShares.of(bounds).expected(), part -> {}).whole();
        }
    }

    private static Map<String, Share> chances(Lottery lottery) {
        Map<String, Share> chances = new TreeMap<>();
        for (int i = 0; i < lottery.strata().size(); i++) {
            for (String expert : lottery.strata().get(i).experts()) {
                chances.put(expert, lottery.probabilities().get(i));
            }
        }
        return chances;
    }

    /** Over every panel there is: raise the lowest; whoever cannot be above it in any lottery that keeps it stays there. */
    private static Map<String, Double> leximin(Case one) {
        List<List<String>> panels = one.panels(one.demands());
        Map<String, Double> settled = new TreeMap<>();
        while (settled.size() < one.pool().size()) {
            double level = raised(one, panels, settled, null, 0);
            for (Candidate candidate : one.pool()) {
                String expert = candidate.pseudonym();
                if (!settled.containsKey(expert) && raised(one, panels, settled, expert, level) < level + 1e-7) {
                    settled.put(expert, level);
                }
            }
        }
        return settled;
    }

    /** The highest the lowest unsettled chance can be; or, of one expert, their own while the others keep the level. */
    private static double raised(
            Case one, List<List<String>> panels, Map<String, Double> settled, String alone, double level) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable raised = solver.makeNumVar(0, 1, "");
        MPConstraint all = solver.makeConstraint(1, 1);
        Map<String, MPConstraint> floors = new HashMap<>();
        for (Candidate candidate : one.pool()) {
            String expert = candidate.pseudonym();
            boolean moving = alone == null ? !settled.containsKey(expert) : expert.equals(alone);
            double least = moving ? 0 : settled.getOrDefault(expert, level) - 1e-9;
            MPConstraint floor = solver.makeConstraint(least, MPSolver.infinity());
            floor.setCoefficient(raised, moving ? -1 : 0);
            floors.put(expert, floor);
        }
        for (List<String> panel : panels) {
            MPVariable weight = solver.makeNumVar(0, 1, "");
            all.setCoefficient(weight, 1);
            panel.forEach(expert -> floors.get(expert).setCoefficient(weight, 1));
        }
        solver.objective().setCoefficient(raised, 1);
        solver.objective().setMaximization();
        assertThat(solver.solve()).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
        double found = raised.solutionValue();
        solver.delete();
        return found;
    }
}
