package home.engineers.committees.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.CommitteeRule;
import home.engineers.committees.rules.Strength.Seat;
import home.engineers.committees.rules.TermRules.Term;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrengthTests {
    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 10);
    private static final LocalDate RULED = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private static Seat seat(int person, LocalDate from, @Nullable LocalDate to) {
        return new Seat(new PersonId(new UUID(0, person)), new Term(from, to));
    }

    private static CommitteeRule rule(LocalDate from, int least) {
        return new CommitteeRule(
                new OrganisationId(new UUID(1, 1)), from, 5, 2, 2, least, null, List.of(30), CommitteeRule.OnTransfer.ENDS, "章程",
                new PersonId(new UUID(0, 9)), Instant.EPOCH);
    }

    @Test
    void fallsOnTheDayAfterTheTermThatWasNeeded() {
        Strength strength = new Strength(List.of(seat(1, FOUNDED, null), seat(2, FOUNDED, LAST)), List.of(rule(RULED, 2)), FOUNDED);

        assertThat(strength.falls()).containsExactly(LAST.plusDays(1));
        assertThat(strength.belowSince(LAST)).isEmpty();
        assertThat(strength.belowSince(LAST.plusDays(1))).contains(LAST.plusDays(1));
        assertThat(strength.belowSince(LAST.plusDays(90))).contains(LAST.plusDays(1));
    }

    @Test
    void nobodyIsMissedBeforeARuleIsInForce() {
        Strength strength = new Strength(List.of(seat(1, FOUNDED, null)), List.of(rule(RULED, 2)), FOUNDED);

        assertThat(strength.belowSince(RULED.minusDays(1))).isEmpty();
        assertThat(strength.belowSince(RULED)).contains(RULED);
    }

    @Test
    void aSecondOfficeOfOnePersonIsNoSecondMember() {
        Strength strength = new Strength(List.of(seat(1, FOUNDED, null), seat(1, FOUNDED, null)), List.of(rule(RULED, 2)), FOUNDED);

        assertThat(strength.on(RULED)).isOne();
        assertThat(strength.belowSince(RULED)).contains(RULED);
    }

    @Test
    void whoFollowsWithoutADayBetweenLeavesNoGapAndWhoFollowsLaterDoes() {
        Strength close = new Strength(
                List.of(seat(1, FOUNDED, LAST), seat(2, LAST.plusDays(1), null)), List.of(rule(RULED, 1)), FOUNDED);
        Strength late = new Strength(
                List.of(seat(1, FOUNDED, LAST), seat(2, LAST.plusDays(2), null)), List.of(rule(RULED, 1)), FOUNDED);

        assertThat(close.falls()).isEmpty();
        assertThat(late.falls()).containsExactly(LAST.plusDays(1));
        assertThat(late.belowSince(LAST.plusDays(2))).isEmpty();
    }

    @Test
    void aLaterEditionThatAsksForMoreMakesACommitteeFallAndOneThatAsksForLessHealsIt() {
        LocalDate next = RULED.plusMonths(2);
        Strength more = new Strength(List.of(seat(1, FOUNDED, null)), List.of(rule(next, 2), rule(RULED, 1)), FOUNDED);
        Strength less = new Strength(List.of(seat(1, FOUNDED, null)), List.of(rule(next, 1), rule(RULED, 2)), FOUNDED);

        assertThat(more.belowSince(next)).contains(next);
        assertThat(less.belowSince(next)).isEmpty();
        assertThat(less.belowSince(next.minusDays(1))).contains(RULED);
    }

    @Test
    void anEditionThatAsksForTheSameDoesNotMoveTheDay() {
        LocalDate next = RULED.plusMonths(2);
        Strength strength = new Strength(List.of(seat(1, FOUNDED, null)), List.of(rule(next, 2), rule(RULED, 2)), FOUNDED);

        assertThat(strength.belowSince(next.plusDays(5))).contains(RULED);
    }
}
