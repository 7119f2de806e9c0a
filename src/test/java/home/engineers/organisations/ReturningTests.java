package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.TransferConsequence.Sentence;
import home.engineers.organisations.internal.MembershipDesk;
import home.engineers.organisations.internal.MembershipRuleDesk;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Leaving and coming back: the old membership stays, the new one goes on from it, with the number the rule gives. */
@HouseTest
@Transactional
class ReturningTests {
    @Autowired private ApplicationContext house;
    @Autowired private MembershipDesk desk;
    @Autowired private MembershipRuleDesk rules;
    @Autowired private Memberships memberships;
    @Autowired private Transfers transfers;
    @Autowired private TestClock clock;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private Organisation association;
    private Actor keeper;
    private PersonId person;
    private Membership first;

    @BeforeEach
    void invent() {
        society = new Society(house);
        association = society.district("500152");
        PersonId secretary = society.person();
        society.appoint(secretary, association.id(), Role.DISTRICT_SECRETARY);
        keeper = society.actor(secretary);
        person = society.person();
        first = society.member(association.id(), person);
    }

    @Test
    void getsANewNumberWhereTheRuleSaysSo() {
        granted(desk.leave(society.actor(person), first.id(), ""));
        Membership second = admittedAgain(7);

        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.continuation()).isEqualTo(new Membership.Continuation(first.id(), false));
        assertThat(memberships.find(first.id()).orElseThrow().state()).isEqualTo(State.LEFT);
        assertThat(violations()).isEmpty();
    }

    @Test
    void keepsTheNumberWhereTheRuleSaysSoAsOftenAsOneComesBack() {
        keepNumbers();
        granted(desk.leave(society.actor(person), first.id(), ""));
        Membership second = admittedAgain(7);
        granted(desk.leave(society.actor(person), second.id(), ""));
        Membership third = admittedAgain(9);

        assertThat(third.number()).isEqualTo(second.number()).isEqualTo(first.number());
        assertThat(second.continuation()).isEqualTo(new Membership.Continuation(first.id(), true));
        assertThat(third.continuation()).isEqualTo(new Membership.Continuation(second.id(), true));
        assertThat(violations()).isEmpty();
    }

    @Test
    void theNumberOfWhoeverLeftIsGivenToNobodyElse() {
        granted(desk.leave(society.actor(person), first.id(), ""));

        assertThat(reasons(memberships.takeOver(
                        new Memberships.Entry(association.id(), society.person(), null, first.number(), society.today(), null), null)))
                .containsExactly("organisations.membership.numberTaken");
    }

    @Test
    void aLapsedMembershipEndsWhereItsMemberIsAdmittedAgain() {
        PersonId late = society.person();
        Membership lapsed = society.member(association.id(), late, LocalDate.of(2020, 1, 1));
        assertThat(lapsed.state()).isEqualTo(State.LAPSED);
        Membership again = granted(desk.apply(society.actor(late), association.id(), ""));
        granted(desk.review(keeper, again.id()));
        granted(desk.admit(keeper, again.id()));

        assertThat(memberships.find(lapsed.id()).orElseThrow().state()).isEqualTo(State.LEFT);
        assertThat(memberships.find(lapsed.id()).orElseThrow().endedOn()).isEqualTo(society.today());
        assertThat(violations()).isEmpty();
    }

    @Test
    void aTransferBackSaysInThePreviewThatTheNumberIsKeptAndKeepsIt() {
        keepNumbers();
        granted(desk.leave(society.actor(person), first.id(), ""));
        Membership municipal = society.member(society.municipal().id(), person, LocalDate.of(2026, 1, 1));
        clock.moveTo(society.today().plusDays(3));
        Transfers.Wish wish = new Transfers.Wish(municipal.id(), association.id(), society.today(), "");

        assertThat(granted(transfers.preview(wish))).extracting(Sentence::key).contains("organisations.consequence.numberKept");
        Transfer asked = granted(transfers.ask(wish, person, false));
        Transfer done = granted(transfers.agree(asked.id(), keeper.requirePerson()));
        Membership back = memberships.find(done.continuedBy()).orElseThrow();
        assertThat(back.number()).isEqualTo(first.number());
        assertThat(back.continuation()).isEqualTo(new Membership.Continuation(municipal.id(), true));
        assertThat(violations()).isEmpty();
    }

    @Test
    void anOlderRegisterThatBringsTheOldNumberAgainIsTakenAsComingBack() {
        granted(desk.leave(society.actor(person), first.id(), ""));
        clock.moveTo(society.today().plusDays(30));
        Memberships.Taken taken = granted(memberships.takeOver(
                new Memberships.Entry(association.id(), person, null, first.number(), society.today(), null), null));

        assertThat(taken.changed()).isTrue();
        assertThat(taken.membership().continuation()).isEqualTo(new Membership.Continuation(first.id(), true));
        assertThat(violations()).isEmpty();
    }

    private Membership admittedAgain(int daysLater) {
        clock.moveTo(society.today().plusDays(daysLater));
        Membership applied = granted(desk.apply(society.actor(person), association.id(), ""));
        granted(desk.review(keeper, applied.id()));
        return granted(desk.admit(keeper, applied.id()));
    }

    private void keepNumbers() {
        granted(rules.set(keeper, association.id(), new MembershipRuleDesk.Wish(
                "KP{yy}-{n:5}", "3", "KEEP", society.today().toString(), "章程第十二条")));
    }

    private List<String> violations() {
        return invariants.stream().flatMap(one -> one.violations().stream()).toList();
    }
}
