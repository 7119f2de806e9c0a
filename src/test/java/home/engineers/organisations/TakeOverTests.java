package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Membership.State;
import home.engineers.testing.HouseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** A whole older register taken over in one go. */
@HouseTest
@Transactional
class TakeOverTests {
    @Autowired private ApplicationContext house;
    @Autowired private Memberships memberships;
    @Autowired private EvidenceLog evidence;

    private Society society;
    private OrganisationId association;

    @BeforeEach
    void invent() {
        society = new Society(house);
        association = society.municipal().id();
    }

    @Test
    void numbersFollowOneAnotherAndPassOverThoseTheOldRegisterGave() {
        String first = society.member(association, society.person()).number();
        int running = Integer.parseInt(first.substring(first.length() - 5));
        Memberships.Entry numbered = entry(society.person(), number(first, running + 2));

        List<Membership> taken = granted(memberships.takeOverAll(
                List.of(entry(society.person(), null), numbered, entry(society.person(), null)), null));

        assertThat(taken).extracting(Membership::number)
                .containsExactly(number(first, running + 1), number(first, running + 2), number(first, running + 3));
        assertThat(taken).extracting(Membership::state).containsOnly(State.ACTIVE);
        assertThat(taken).allSatisfy(one -> assertThat(memberships.find(one.id())).contains(one));
        assertThat(taken).allSatisfy(one -> assertThat(evidence.of(one.id().value()))
                .extracting(Entry::kind).containsExactly("membership-taken-over"));
    }

    @Test
    void aTermThatHasEndedIsTakenOverAsLapsed() {
        PersonId person = society.person();
        granted(memberships.takeOverAll(
                List.of(new Memberships.Entry(association, person, null, null, society.today().minusYears(3), null)), null));

        assertThat(memberships.ofPerson(person)).extracting(Membership::state).containsExactly(State.LAPSED);
    }

    @Test
    void noneIsTakenOverWhereOneOfThemIsAtFaultOrOnRecord() {
        PersonId sound = society.person();
        PersonId known = society.person();
        society.member(association, known);
        Memberships.Entry first = entry(sound, null);

        assertThat(reasons(memberships.takeOverAll(List.of(first, entry(known, null)), null)))
                .containsExactly("organisations.membership.memberAlready");
        assertThat(reasons(memberships.takeOverAll(List.of(first, first), null)))
                .containsExactly("organisations.membership.appliedAlready");
        assertThat(reasons(memberships.takeOverAll(List.of(first, entry(new PersonId(new UUID(0, 7)), null)), null)))
                .containsExactly("organisations.position.noSuchPerson");
        assertThat(reasons(memberships.takeOverAll(
                        List.of(first, new Memberships.Entry(association, society.person(), null, null, society.today().plusDays(1), null)),
                        null)))
                .containsExactly("organisations.membership.admittedInFuture");
        assertThat(memberships.ofPerson(sound)).isEmpty();
    }

    private Memberships.Entry entry(PersonId person, String number) {
        return new Memberships.Entry(association, person, null, number, society.today().minusYears(1), null);
    }

    private static String number(String like, int running) {
        return like.substring(0, like.length() - 5) + "%05d".formatted(running);
    }
}
