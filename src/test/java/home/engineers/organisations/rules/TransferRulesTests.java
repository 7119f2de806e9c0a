package home.engineers.organisations.rules;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.rules.TransferRules.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferRulesTests {
    private static final LocalDate ADMITTED = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST = LocalDate.of(2029, 11, 22);
    private static final OrganisationId OLD = new OrganisationId(new UUID(0, 2));
    private static final OrganisationId NEW = new OrganisationId(new UUID(0, 3));
    private static final Target FREE = new Target(NEW, true, null);

    private final Membership applied = Membership.applied(
            new MembershipId(new UUID(0, 1)), OLD, new PersonId(new UUID(0, 9)), null, null, "", ADMITTED);
    private final Membership active = granted(granted(applied.review()).admit(() -> "0126-00001", ADMITTED, 3));

    @Test
    void grantsAnyDayAfterTheLastChangeUpToTheLastDayOfTheTerm() {
        assertThat(keys(active, FREE, ADMITTED)).containsExactly("on organisations.transfer.notAfterLastChange");
        assertThat(keys(active, FREE, ADMITTED.plusDays(1))).isEmpty();
        assertThat(keys(active, FREE, LAST)).isEmpty();
        assertThat(keys(active, FREE, LAST.plusDays(1))).containsExactly("on organisations.transfer.afterTerm");
    }

    @Test
    void refusesTheAssociationOneIsInAndOneThatTakesNoMembers() {
        LocalDate day = ADMITTED.plusDays(30);

        assertThat(keys(active, new Target(OLD, true, active), day)).containsExactly("to organisations.transfer.sameAssociation");
        assertThat(keys(active, new Target(NEW, false, null), day)).containsExactly("to organisations.transfer.notFounded");
    }

    @Test
    void refusesAnAssociationWhereTheMemberIsAlreadyOrHasApplied() {
        LocalDate day = ADMITTED.plusDays(30);

        assertThat(keys(active, new Target(NEW, true, active), day)).containsExactly("to organisations.transfer.memberThere");
        assertThat(keys(active, new Target(NEW, true, applied), day)).containsExactly("to organisations.transfer.appliedThere");
    }

    @Test
    void saysAllThatIsWrongAtOnceEachAtItsField() {
        assertThat(keys(active, new Target(OLD, true, active), LAST.plusDays(1)))
                .containsExactly("to organisations.transfer.sameAssociation", "on organisations.transfer.afterTerm");
    }

    @Test
    void refusesWhateverIsNotInForceWithTheSentenceOfItsState() {
        Membership review = granted(applied.review());
        List<Membership> others = List.of(
                applied, review, granted(active.lapse(LAST.plusDays(1))), granted(active.leave(LAST, "")),
                granted(active.transfer(LAST)), granted(applied.decline(ADMITTED, "理由")), granted(applied.withdraw(ADMITTED)));

        assertThat(others).extracting(Membership::state).doesNotContain(State.ACTIVE).hasSize(State.values().length - 1);
        assertThat(others).allSatisfy(one -> assertThat(keys(one, FREE, LAST))
                .containsExactly("null organisations.transfer.membership." + one.state().name()));
    }

    @Test
    void theNewMembershipBeginsWhereTheOldOneEndsAndRunsToTheEndOfTheTerm() {
        LocalDate day = LocalDate.of(2027, 4, 1);
        Membership ended = granted(active.transfer(day));
        Membership continued = ended.continuedIn(NEW, new MembershipId(new UUID(0, 7)), "0327-00009", false, day);

        assertThat(ended.endedOn()).isEqualTo(day);
        assertThat(continued.termFrom()).isEqualTo(day);
        assertThat(continued.admittedOn()).isEqualTo(day);
        assertThat(continued.termTo()).isEqualTo(active.termTo());
        assertThat(continued.person()).isEqualTo(active.person());
        assertThat(continued.continuation()).isEqualTo(new Membership.Continuation(active.id(), false));
    }

    private static List<String> keys(Membership m, Target target, @Nullable LocalDate on) {
        return TransferRules.against(m, target, on, ADMITTED).stream().map(TransferRulesTests::place).toList();
    }

    private static String place(Reason reason) {
        return reason.field() + " " + reason.key();
    }
}
