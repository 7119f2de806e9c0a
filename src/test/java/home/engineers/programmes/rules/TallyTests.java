package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.CoversClause;
import home.engineers.programmes.PanelLaw;
import home.engineers.programmes.PanelLaw.RecusedCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTests {
    private static final Citation SIZE = new Citation("mohrss-40-2019", "9");
    private static final Citation ATTENDANCE = new Citation("mohrss-40-2019", "19");
    private static final PanelLaw.Fraction TWO_THIRDS = new PanelLaw.Fraction(2, 3, ATTENDANCE);
    private static final PanelLaw BY_SPECIALTY = new PanelLaw(11, true, SIZE, TWO_THIRDS, TWO_THIRDS, RecusedCount.IN_SIZE);
    private static final PanelLaw BY_SERIES = new PanelLaw(25, true, SIZE, TWO_THIRDS, TWO_THIRDS, RecusedCount.IN_SIZE);

    @ParameterizedTest
    @CsvSource({"11,8", "13,9", "25,17", "27,18"})
    @CoversClause("ZC-26")
    void twoThirdsOfThePanelMakeAQuorum(int size, int quorum) {
        assertThat(reasons(Tally.count(size, quorum - 1, 0, BY_SPECIALTY))).containsExactly("programmes.tally.present.few");
        assertThat(Tally.count(size, quorum, 0, BY_SPECIALTY)).isInstanceOf(Granted.class);
        assertThat(TWO_THIRDS.of(size)).isEqualTo(quorum);
    }

    @ParameterizedTest
    @CsvSource({
        "11,8,6", "11,9,6", "11,10,7", "11,11,8", "13,9,6", "25,17,12", "25,18,12", "25,19,13", "27,18,12", "27,19,13",
        "27,20,14"
    })
    @CoversClause("ZC-28")
    void twoThirdsOfThosePresentPassACase(int size, int present, int yes) {
        assertThat(passes(Tally.count(size, present, yes - 1, BY_SPECIALTY))).isFalse();
        assertThat(passes(Tally.count(size, present, yes, BY_SPECIALTY))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 26})
    @CoversClause("ZC-08")
    void refusesAPanelOfEvenSize(int size) {
        assertThat(reasons(Tally.count(size, size, size, BY_SPECIALTY))).containsExactly("programmes.tally.size.even");
        assertThat(Tally.count(size + 1, size + 1, size, BY_SPECIALTY)).isInstanceOf(Granted.class);
    }

    @Test
    @CoversClause("ZC-09")
    void refusesAPanelBySeriesOfFewerThanTwentyFive() {
        assertThat(reasons(Tally.count(23, 23, 23, BY_SERIES))).containsExactly("programmes.tally.size.small");
        assertThat(Tally.count(25, 25, 25, BY_SERIES)).isInstanceOf(Granted.class);
    }

    @Test
    @CoversClause("ZC-10")
    void refusesAPanelBySpecialtyOfFewerThanEleven() {
        assertThat(reasons(Tally.count(9, 9, 9, BY_SPECIALTY))).containsExactly("programmes.tally.size.small");
        assertThat(Tally.count(11, 11, 11, BY_SPECIALTY)).isInstanceOf(Granted.class);
    }

    @Test
    void refusesMorePresentThanMembersAndMoreVotesThanPresent() {
        assertThat(reasons(Tally.count(11, 12, 8, BY_SPECIALTY))).containsExactly("programmes.tally.present.impossible");
        assertThat(reasons(Tally.count(11, 9, 10, BY_SPECIALTY))).containsExactly("programmes.tally.yes.impossible");
        assertThat(reasons(Tally.count(11, 9, -1, BY_SPECIALTY))).containsExactly("programmes.tally.yes.impossible");
        assertThat(reasons(Tally.count(Integer.MAX_VALUE, 9, 9, BY_SPECIALTY)))
                .containsExactly("programmes.tally.size.impossible");
    }

    /** The least number that reaches a fraction is right for every size, by trying each. */
    @Test
    void theLeastNumberReachesTheFractionAndTheOneBelowDoesNot() {
        for (int size = 1; size <= 201; size++) {
            int quorum = TWO_THIRDS.of(size);
            assertThat(BY_SPECIALTY.quorate(size, quorum)).isTrue();
            assertThat(BY_SPECIALTY.quorate(size, quorum - 1)).isFalse();
            assertThat(3 * quorum).isBetween(2 * size, 2 * size + 2);
            assertThat(BY_SPECIALTY.passes(size, quorum)).isTrue();
            assertThat(BY_SPECIALTY.passes(size, quorum - 1)).isFalse();
        }
    }

    @Test
    void takesOverWhatABallotDecidedAlsoWhereItsCountIsSealed() {
        assertThat(passes(Tally.counted(11, 8, 6, true, BY_SPECIALTY))).isTrue();
        assertThat(passes(Tally.counted(11, 8, null, false, BY_SPECIALTY))).isFalse();
        assertThat(reasons(Tally.counted(11, 8, 5, true, BY_SPECIALTY))).containsExactly("programmes.tally.yes.impossible");
        assertThat(reasons(Tally.counted(11, 7, 7, true, BY_SPECIALTY))).containsExactly("programmes.tally.present.few");
        assertThat(new Tally(11, 8, null, true).facts()).containsOnlyKeys("size", "present", "passes");
    }

    @ParameterizedTest
    @CsvSource({"LEAVES,10,7,8", "IN_SIZE,11,8,8", "IN_BOTH,11,8,9"})
    @CoversClause("ZC-34")
    void whetherARecusedMemberLeavesTheDenominatorIsAValueOfTheProgramme(
            RecusedCount recused, int counted, int quorum, int attending) {
        PanelLaw law = new PanelLaw(11, true, SIZE, TWO_THIRDS, TWO_THIRDS, recused);

        assertThat(law.counted(11, 1)).isEqualTo(counted);
        assertThat(law.quorum().of(law.counted(11, 1))).isEqualTo(quorum);
        assertThat(law.attending(8, 1)).isEqualTo(attending);
    }

    @Test
    void whoAbstainsDoesNotAgree() {
        assertThat(passes(Tally.count(11, 9, 5, BY_SPECIALTY))).isFalse();
    }

    private static boolean passes(Outcome<Tally> outcome) {
        return switch (outcome) {
            case Granted<Tally>(Tally tally) -> tally.passes();
            case Refused<Tally>(List<Reason> reasons) -> throw new AssertionError(reasons);
        };
    }

    private static List<String> reasons(Outcome<Tally> outcome) {
        return switch (outcome) {
            case Granted<Tally>(Tally tally) -> List.of("granted: " + tally);
            case Refused<Tally>(List<Reason> reasons) -> reasons.stream().map(Reason::key).toList();
        };
    }
}
