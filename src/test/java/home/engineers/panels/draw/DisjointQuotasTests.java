package home.engineers.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisjointQuotasTests {
    private static final long SEED = 20_261_127;

    @Test
    void everyoneHasTheSameChanceWhereQuotasAllowIt() {
        Lottery lottery = lottery(3, List.of(new int[] {4, 0, 3}, new int[] {2, 0, 2}));

        assertThat(lottery.probabilities()).containsOnly(Share.of(1, 2));
    }

    @Test
    void aMinimumRaisesTheChanceOfItsOwnAndLeavesTheOthersEqual() {
        Lottery lottery = lottery(5, List.of(new int[] {4, 3, 4}, new int[] {6, 0, 6}, new int[] {2, 0, 2}));

        assertThat(lottery.probabilities()).containsExactly(Share.of(3, 4), Share.of(1, 4), Share.of(1, 4));
    }

    @Test
    void aMaximumLowersTheChanceOfItsOwnAndSharesTheRest() {
        Lottery lottery = lottery(5, List.of(new int[] {10, 0, 1}, new int[] {3, 0, 3}, new int[] {3, 0, 3}));

        assertThat(lottery.probabilities()).containsExactly(Share.of(1, 10), Share.of(2, 3), Share.of(2, 3));
    }

    @Test
    void thoseWhoCountForNoQuotaAreAStratumOfTheirOwn() {
        List<Candidate> pool = new ArrayList<>(members(0, 4, "a"));
        pool.add(new Candidate(Pools.pseudonym(9), Map.of()));
        List<Quota> quotas = List.of(new Quota("kind", "a", 1, 1));
        List<Stratum> strata = Stratum.of(pool, quotas);

        assertThat(DisjointQuotas.lottery(2, quotas, strata).probabilities()).containsExactly(Share.of(1, 1), Share.of(1, 4));
    }

    /** Every turn that chance could take, counted: each expert comes out exactly as often as was published. */
    @Test
    void publishedChancesAreThoseOfEveryPossibleTurn() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 60; round++) {
            Lottery lottery = some(random, 6, 3);
            long unit = 64L * 27 * 25 * 7 * lottery.weight();
            Map<String, Long> counted = EveryTurn.outcomes(unit, chance -> Selection.draw(lottery, chance).panel());

            for (int i = 0; i < lottery.strata().size(); i++) {
                for (String expert : lottery.strata().get(i).experts()) {
                    assertThat(Share.of(counted.getOrDefault(expert, 0L), unit))
                            .as("%s in %s", expert, lottery)
                            .isEqualTo(lottery.probabilities().get(i));
                }
            }
        }
    }

    /** Leximin: nobody's chance can be raised without lowering that of someone who has no more. */
    @Test
    void nobodyCouldBeGivenMoreExceptByThoseWhoHaveNoMore() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            Lottery lottery = some(random, 40, 9);
            List<Share> chances = lottery.probabilities();
            for (int poor = 0; poor < chances.size(); poor++) {
                for (int rich = 0; rich < chances.size(); rich++) {
                    boolean couldGive = expected(lottery, rich).compareTo(Share.of(bounds(lottery, rich)[0], 1)) > 0;
                    boolean couldTake = expected(lottery, poor).compareTo(Share.of(bounds(lottery, poor)[1], 1)) < 0;
                    assertThat(couldGive && couldTake && chances.get(poor).compareTo(chances.get(rich)) < 0)
                            .as("%s could give to %s in %s", rich, poor, lottery)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyCompositionKeepsTheQuotasAndIsNextToWhatIsExpected() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            Lottery lottery = some(random, 40, 9);

            assertThat(lottery.compositions()).hasSizeLessThanOrEqualTo(lottery.strata().size() + 1).allSatisfy(composition -> {
                assertThat(lottery.keeps(composition.array())).isTrue();
                for (int i = 0; i < composition.counts().size(); i++) {
                    assertThat(Math.abs(composition.counts().get(i) - expected(lottery, i).asDouble())).isLessThan(1);
                }
            });
        }
    }

    private static Share expected(Lottery lottery, int stratum) {
        Share share = lottery.probabilities().get(stratum);
        return Share.of(share.numerator() * lottery.strata().get(stratum).size(), share.denominator());
    }

    private static int[] bounds(Lottery lottery, int stratum) {
        Quota quota = lottery.quotas().get(lottery.strata().get(stratum).quotas().getFirst());
        return new int[] {quota.min(), Math.min(quota.max(), lottery.strata().get(stratum).size())};
    }

    private static Lottery some(SplittableRandom random, int pool, int kinds) {
        while (true) {
            List<int[]> wanted = new ArrayList<>();
            int each = Math.max(1, pool / kinds);
            for (int i = 0; i < kinds; i++) {
                int n = 1 + random.nextInt(2 * each - 1);
                int min = random.nextInt(n + 1);
                wanted.add(new int[] {n, min, min + random.nextInt(n + 1)});
            }
            int least = wanted.stream().mapToInt(one -> one[1]).sum();
            int most = wanted.stream().mapToInt(one -> Math.min(one[0], one[2])).sum();
            if (most > 0) {
                return lottery(Math.max(1, random.nextInt(least, most + 1)), wanted);
            }
        }
    }

    /** @param kinds of each how many there are, how many must and how many may be drawn */
    private static Lottery lottery(int size, List<int[]> kinds) {
        List<Candidate> pool = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        for (int[] kind : kinds) {
            String value = "kind " + quotas.size();
            pool.addAll(members(pool.size(), kind[0], value));
            quotas.add(new Quota("kind", value, kind[1], kind[2]));
        }
        return DisjointQuotas.lottery(size, quotas, Stratum.of(pool, quotas));
    }

    private static List<Candidate> members(int from, int many, String value) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> new Candidate(Pools.pseudonym(i), Map.of("kind", java.util.Set.of(value))))
                .toList();
    }
}
