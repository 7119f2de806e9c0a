package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Membership.State;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MembershipTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final Membership applied = Membership.applied(
            new MembershipId(new UUID(0, 1)), new OrganisationId(new UUID(0, 2)), new PersonId(new UUID(0, 3)), null, null, "", DAY);
    private final Membership active = granted(granted(applied.review()).admit(() -> "0126-00001", DAY, 3));

    @Test
    void theTermRunsToTheDayBeforeTheSameDateOfItsLastYear() {
        assertThat(active.termTo()).isEqualTo(LocalDate.of(2029, 11, 22));
    }

    @Test
    void drawsNoNumberWhereAdmissionIsRefused() {
        AtomicInteger drawn = new AtomicInteger();

        assertThat(reasons(applied.admit(() -> "number " + drawn.incrementAndGet(), DAY, 3))).isNotEmpty();
        assertThat(drawn).hasValue(0);
    }

    @Test
    void isNeverAdmittedTwiceNorDeclinedAfterwards() {
        assertThat(reasons(active.admit(() -> "0126-00002", DAY, 3)))
                .containsExactly("organisations.membership.notInThisState.ACTIVE");
        assertThat(reasons(active.decline(DAY, "理由"))).containsExactly("organisations.membership.notInThisState.ACTIVE");
    }

    @Test
    void isNotDeclinedWithoutAReason() {
        assertThat(reasons(applied.decline(DAY, "  "))).containsExactly("organisations.membership.reasonNeeded");
    }

    @Test
    void doesNotLapseOnItsLastDayButOnTheNext() {
        assertThat(reasons(active.lapse(LocalDate.of(2029, 11, 22)))).containsExactly("organisations.membership.termStillRuns");
        assertThat(granted(active.lapse(LocalDate.of(2029, 11, 23))).state()).isEqualTo(State.LAPSED);
    }

    @Test
    void aRenewedTermFollowsWithoutGap() {
        Membership renewed = granted(active.renew(LocalDate.of(2029, 11, 22), 3));

        assertThat(renewed.termFrom()).isEqualTo(DAY);
        assertThat(renewed.termTo()).isEqualTo(LocalDate.of(2032, 11, 22));
        assertThat(renewed.number()).isEqualTo("0126-00001");
    }

    @Test
    void whoeverHasLeftIsNotRenewed() {
        Membership left = granted(active.leave(DAY, ""));

        assertThat(reasons(left.renew(DAY, 3))).containsExactly("organisations.membership.notInThisState.LEFT");
        assertThat(left.state().open()).isFalse();
    }
}
