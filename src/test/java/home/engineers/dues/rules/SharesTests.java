package home.engineers.dues.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.dues.ShareRule.Part;
import home.engineers.kernel.OrganisationId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
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

    @Test
    void aPartOfTheDistrictGoesWhereThePayersAreMembersAndStaysWhereTheyAreOfNone() {
        OrganisationId city = organisation();
        OrganisationId north = organisation();
        OrganisationId south = organisation();
        List<Part> parts = List.of(new Part(city, 1), new Part(null, 2));

        assertThat(DistrictShares.of(
                        city, Map.of(Optional.of(north), 10_001L, Optional.of(south), 300L, Optional.empty(), 500L), parts))
                .containsExactlyInAnyOrderEntriesOf(Map.of(city, 3_334L + 100 + 500, north, 6_667L, south, 200L));
        assertThat(DistrictShares.of(
                        city, Map.of(Optional.of(north), 1L, Optional.of(south), 1L, Optional.empty(), 1L),
                        List.of(new Part(city, 1), new Part(north, 2))))
                .as("named beneficiaries share the whole sum").containsExactlyInAnyOrderEntriesOf(Map.of(city, 1L, north, 2L));
    }

    /** For payers of any number of districts, with and without a part of the district. */
    @Test
    void sharesOfDistrictsAlwaysAddUpToTheCent() {
        OrganisationId city = organisation();
        List<OrganisationId> districts = Stream.generate(SharesTests::organisation).limit(39).toList();
        for (int round = 0; round < 2_000; round++) {
            Map<Optional<OrganisationId>, Long> received = new HashMap<>();
            districts.stream().limit(RANDOM.nextInt(40))
                    .forEach(one -> received.put(Optional.of(one), RANDOM.nextLong(-1_000_000, 1_000_000_000)));
            received.put(Optional.empty(), RANDOM.nextLong(1_000_000));
            List<Part> parts = new ArrayList<>(List.of(new Part(city, 1 + RANDOM.nextInt(100)), new Part(districts.get(3), RANDOM.nextInt(9))));
            if (RANDOM.nextBoolean()) {
                parts.add(new Part(null, 1 + RANDOM.nextInt(100)));
            }

            assertThat(DistrictShares.of(city, received, parts).values().stream().mapToLong(Long::longValue).sum())
                    .as("%s by %s", received, parts)
                    .isEqualTo(received.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    private static OrganisationId organisation() {
        return new OrganisationId(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
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
