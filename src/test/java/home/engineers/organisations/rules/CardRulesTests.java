package home.engineers.organisations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.CardStanding;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.MembershipCard;
import home.engineers.organisations.MembershipCard.Ending;
import home.engineers.organisations.MembershipCard.Line;
import home.engineers.organisations.MembershipId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardRulesTests {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Instant ISSUED = Instant.parse("2026-01-05T01:00:00Z");

    private static Membership membership(State state) {
        return new Membership(
                new MembershipId(new UUID(0, 1)), new OrganisationId(new UUID(0, 2)), new PersonId(new UUID(0, 3)), null, null, "",
                state, "CQ-00001", LAST.minusYears(3), LAST.minusYears(3), LAST.minusYears(3), LAST,
                state == State.LEFT || state == State.TRANSFERRED ? LAST.minusDays(9) : null, null, null, 1);
    }

    private static MembershipCard card(Ending ending) {
        return new MembershipCard(
                new UUID(0, 4), new MembershipId(new UUID(0, 1)), "a".repeat(32), Set.of(), ISSUED,
                ending == null ? null : ISSUED, ending);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30,VALID", "2026-12-31,VALID", "2027-01-01,LAPSED"})
    void aCardIsValidThroughTheLastDayOfTheTerm(LocalDate today, CardStanding says) {
        assertThat(CardRules.standing(card(null), membership(State.ACTIVE), today)).isEqualTo(says);
        assertThat(CardRules.current(membership(State.ACTIVE), today)).isEqualTo(says == CardStanding.VALID);
    }

    @ParameterizedTest
    @CsvSource({"LAPSED,LAPSED", "LEFT,LEFT", "APPLIED,LEFT", "IN_REVIEW,LEFT", "DECLINED,LEFT", "WITHDRAWN,LEFT"})
    void whoeverIsNoMemberHasNoValidCard(State state, CardStanding says) {
        assertThat(CardRules.standing(card(null), membership(state), LAST)).isEqualTo(says);
        assertThat(CardRules.current(membership(state), LAST)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"REPLACED,REPLACED", "WITHDRAWN,WITHDRAWN"})
    void aCardThatEndedSaysSoWhateverTheMembershipIs(Ending ending, CardStanding says) {
        for (State state : State.values()) {
            assertThat(CardRules.standing(card(ending), membership(state), LAST)).isEqualTo(says);
        }
    }

    @Test
    void linesAreReadAsTheyWereWritten() {
        assertThat(Line.parse(Line.text(Set.of(Line.UNTIL, Line.NAME)))).containsExactlyInAnyOrder(Line.NAME, Line.UNTIL);
        assertThat(Line.text(Set.of(Line.UNTIL, Line.NAME))).isEqualTo("NAME UNTIL");
        assertThat(Line.parse("")).isEmpty();
        assertThat(Line.parse("PHOTO NAME")).containsExactly(Line.NAME);
    }
}
