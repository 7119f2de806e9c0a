package home.engineers.votes.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The report names what was planted, and on honest votes alarms no more often than it states. */
class ForensicReportTests {
    private static final int HONEST_BOXES = 400;
    private static final int VOTERS = 1_500;

    @Test
    void onHonestVotesItAlarmsNoMoreOftenThanItStates() {
        long alarms = LongStream.range(0, HONEST_BOXES)
                .filter(seed -> !ForensicReport.of(InventedVoters.honest(seed, VOTERS)).clusters().isEmpty())
                .count();

        assertThat(alarms / (double) HONEST_BOXES).isLessThanOrEqualTo(ForensicReport.FALSE_ALARM);
    }

    @Test
    void withoutTheCorrectionForManyQuestionsHonestVotesWouldAlarm() {
        List<CastRow> honest = InventedVoters.honest(1, VOTERS);
        ForensicReport report = ForensicReport.of(honest);

        assertThat(report.tests()).isGreaterThan(10_000);
        assertThat(TimeScan.of(honest, .01 * report.tests()).clusters()).as("each question at one in a hundred").isNotEmpty();
    }

    @Test
    void aBurstIsFoundInItsMinutesWithHardlyAnHonestVote() {
        for (long seed = 0; seed < 40; seed++) {
            List<CastRow> rows = InventedVoters.withBurst(seed, VOTERS, 60);
            List<Cluster> clusters = ForensicReport.of(rows).clusters();
            Cluster burst = clusters.stream().filter(one -> one.kind() == Cluster.Kind.TIME).findFirst().orElseThrow();

            assertThat(burst.candidate()).isEqualTo(7);
            assertThat(clusters).as("nobody else is named").allMatch(one -> one.candidate() == 7);
            long planted = rows.stream().filter(InventedVoters::planted).filter(burst::holds).count();
            assertThat(planted).as("planted votes in the cluster").isGreaterThanOrEqualTo(54);
            assertThat(burst.observed() - planted).as("honest votes in the cluster").isLessThanOrEqualTo(6);
            assertThat(rows.stream().filter(burst::holds)).hasSize(burst.observed());
        }
    }

    @Test
    void votersOfOneNetworkForOneCandidateAreFoundHoweverSlowlyTheyVote() {
        for (long seed = 0; seed < 40; seed++) {
            List<Cluster> clusters = ForensicReport.of(InventedVoters.withDrip(seed, VOTERS, 30)).clusters();

            assertThat(clusters).anySatisfy(one -> {
                assertThat(one.kind()).isEqualTo(Cluster.Kind.NETWORK);
                assertThat(one.candidate()).isEqualTo(9);
                assertThat(one.trace()).isEqualTo("10.8.0.0/24");
                assertThat(one.observed()).isEqualTo(30);
            });
            assertThat(clusters).as("seed %s", seed).allMatch(one -> one.candidate() == 9);
        }
    }

    @Test
    void theTailIsThatOfExactFractions() {
        Hypergeometric chances = new Hypergeometric(60);
        for (int[] one : new int[][] {{60, 20, 15, 9}, {60, 20, 15, 5}, {50, 3, 10, 3}, {40, 40, 7, 7}, {30, 12, 30, 12}, {12, 5, 6, 0}}) {
            assertThat(chances.tail(one[0], one[1], one[2], one[3])).isCloseTo(exact(one[0], one[1], one[2], one[3]), within(1e-12));
        }
        assertThat(chances.tail(60, 10, 10, 11)).isZero();
    }

    private static double exact(int all, int marked, int drawn, int atLeast) {
        BigInteger ways = IntStream.rangeClosed(atLeast, Math.min(marked, drawn))
                .mapToObj(x -> choose(marked, x).multiply(choose(all - marked, drawn - x)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(ways).divide(new BigDecimal(choose(all, drawn)), MathContext.DECIMAL64).doubleValue();
    }

    private static BigInteger choose(int of, int some) {
        if (some < 0 || some > of) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < some; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    @Test
    void anEmptyBoxAndABoxOfOneAreQuiet() {
        assertThat(ForensicReport.of(List.of())).isEqualTo(new ForensicReport(0, List.of()));
        assertThat(ForensicReport.of(InventedVoters.honest(1, 1)).clusters()).isEmpty();
    }
}
