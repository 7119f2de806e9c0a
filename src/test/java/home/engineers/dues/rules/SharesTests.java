package home.engineers.dues.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharesTests {
    private static final SplittableRandom RANDOM = new SplittableRandom(20261127);

    @Test
    void whatDoesNotDivideGoesToTheLargestRemainder() {
        assertThat(Shares.of(100, List.of(60, 40))).containsExactly(60L, 40L);
        assertThat(Shares.of(100, List.of(1, 1, 1))).containsExactly(34L, 33L, 33L);
        assertThat(Shares.of(101, List.of(1, 1, 1))).containsExactly(34L, 34L, 33L);
        assertThat(Shares.of(10, List.of(1, 5))).containsExactly(2L, 8L);
        assertThat(Shares.of(1, List.of(1, 99))).containsExactly(0L, 1L);
    }

    @Test
    void whoHasNoPartGetsNothingAndNothingIsSharedIntoNothing() {
        assertThat(Shares.of(999, List.of(0, 7, 0))).containsExactly(0L, 999L, 0L);
        assertThat(Shares.of(0, List.of(3, 7))).containsExactly(0L, 0L);
    }

    @Test
    void aSumBelowNothingIsSharedAsTheSumAboveItWouldBe() {
        assertThat(Shares.of(-101, List.of(1, 1, 1))).containsExactly(-34L, -34L, -33L);
    }

    @Test
    void refusesPartsThatAreNone() {
        assertThatThrownBy(() -> Shares.of(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(1, List.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(1, List.of(2, -1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** For sums and parts of every size: they add up to the cent, and each is within one cent of its exact share. */
    @Test
    void sharesAlwaysAddUpToTheCentAndNoneIsACentOff() {
        for (int round = 0; round < 20_000; round++) {
            long cents = RANDOM.nextLong(-1_000_000_000_000L, 1_000_000_000_000L) >> RANDOM.nextInt(40);
            List<Integer> parts = parts();
            List<Long> shares = Shares.of(cents, parts);

            assertThat(shares.stream().mapToLong(Long::longValue).sum()).as("%s by %s", cents, parts).isEqualTo(cents);
            BigInteger all = BigInteger.valueOf(parts.stream().mapToLong(Integer::longValue).sum());
            for (int i = 0; i < parts.size(); i++) {
                BigInteger off = BigInteger.valueOf(shares.get(i)).multiply(all)
                        .subtract(BigInteger.valueOf(cents).multiply(BigInteger.valueOf(parts.get(i))));
                assertThat(off.abs()).as("%s of %s by %s", i, cents, parts).isLessThan(all);
            }
        }
    }

    private static List<Integer> parts() {
        List<Integer> parts = new ArrayList<>(List.of(1 + RANDOM.nextInt(1_000_000)));
        int more = RANDOM.nextInt(39);
        for (int i = 0; i < more; i++) {
            parts.add(RANDOM.nextInt(4) == 0 ? 0 : RANDOM.nextInt(1 << RANDOM.nextInt(1, 20)));
        }
        return parts;
    }
}
