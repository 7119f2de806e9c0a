package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.TransferConsequence.Sentence;
import home.engineers.organisations.internal.TransferDesk;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class TransferTests {
    @Autowired private ApplicationContext house;
    @Autowired private TransferDesk desk;
    @Autowired private Transfers transfers;
    @Autowired private Memberships memberships;
    @Autowired private Positions positions;
    @Autowired private EvidenceLog evidence;
    @Autowired private Messages messages;
    @Autowired private HouseClock clock;
    @Autowired private TestClock testClock;
    @Autowired private List<DueWork> dueWork;
    @Autowired private List<Invariant> invariants;
    @Autowired private List<PersonalData> data;
    @Autowired private PlatformTransactionManager transactions;

    private Society society;
    private Organisation target;
    private Actor receiving;
    private Actor leaving;
    private PersonId person;
    private Membership active;

    @BeforeEach
    void invent() {
        society = new Society(house);
        target = society.district("500118");
        receiving = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        leaving = society.actor(society.holder(Role.SECRETARY));
        person = society.person();
        active = society.member(society.municipal().id(), person);
    }

    @Test
    void goesOnInTheReceivingAssociationFromTheDayWithoutGapOrOverlap() {
        Transfer asked = ask(today());
        int told = messages.unread(leaving.requirePerson());
        Transfer done = granted(desk.agree(receiving, asked.id()));

        assertThat(done.state()).isEqualTo(Transfer.State.DONE);
        Membership old = memberships.find(active.id()).orElseThrow();
        Membership now = memberships.find(done.continuedBy()).orElseThrow();
        assertThat(old.state()).isEqualTo(State.TRANSFERRED);
        assertThat(old.number()).isEqualTo(active.number());
        assertThat(old.endedOn()).isEqualTo(now.termFrom()).isEqualTo(today());
        assertThat(now.association()).isEqualTo(target.id());
        assertThat(now.state()).isEqualTo(State.ACTIVE);
        assertThat(now.termTo()).isEqualTo(active.termTo());
        assertThat(now.number()).matches("0118[0-9]{2}-[0-9]{5}").isNotEqualTo(active.number());
        assertThat(now.continuation()).isEqualTo(new Membership.Continuation(active.id(), false));
        assertThat(evidence.of(active.id().value())).extracting(Entry::kind).containsExactly(
                "membership-taken-over", "transfer-asked", "transfer-agreed", "membership-transferred");
        assertThat(evidence.of(now.id().value())).extracting(Entry::kind).containsExactly("membership-continued");
        assertThat(told).as("the leaving association is told").isPositive();
        assertThat(violations()).isEmpty();
    }

    @Test
    void waitsForItsDayAndTakesEffectThen() {
        LocalDate day = today().plusDays(10);
        Transfer agreed = granted(desk.agree(receiving, ask(day).id()));
        assertThat(agreed.state()).isEqualTo(Transfer.State.AGREED);

        testClock.moveTo(day.minusDays(1));
        carryOutWhatIsDue();
        assertThat(memberships.find(active.id()).orElseThrow().state()).isEqualTo(State.ACTIVE);
        testClock.moveTo(day);
        carryOutWhatIsDue();
        assertThat(memberships.find(active.id()).orElseThrow().state()).isEqualTo(State.TRANSFERRED);
        assertThat(memberships.ofPerson(person)).hasSize(2);
        carryOutWhatIsDue();
        assertThat(memberships.ofPerson(person)).as("carried out twice").hasSize(2);
    }

    @Test
    void thePreviewSaysWhatBecomesOfMembershipNumberAndOfficesAndChangesNothing() {
        Organisation committee = society.committee("桥梁专委会");
        Position office = granted(positions.appoint(
                new Positions.Appointment(person, committee.id(), null, "委员", today().minusMonths(2), null), null));

        List<Sentence> foreseen = granted(desk.preview(society.actor(person), wish(today().plusDays(5))));
        assertThat(foreseen).extracting(Sentence::key).contains(
                "organisations.consequence.ends", "organisations.consequence.begins", "organisations.consequence.number",
                "organisations.consequence.office");
        assertThat(transfers.of(active.id())).isEmpty();
        assertThat(positions.find(office.id()).orElseThrow().to()).isNull();

        granted(desk.agree(receiving, ask(today()).id()));
        assertThat(positions.find(office.id()).orElseThrow().to()).isEqualTo(today().minusDays(1));
    }

    @Test
    void refusesATransferToTheAssociationOneIsInOrToOneThatIsNotRegistered() {
        granted(house.getBean(Coverage.class).record(
                new FoundingStep("500115", FoundingState.PREPARING, society.today(), "筹备组名单"), null));
        Organisation preparing = house.getBean(Organisations.class).associationOf("500115").orElseThrow();

        assertThat(reasons(transfers.ask(
                        new Transfers.Wish(active.id(), society.municipal().id(), today(), ""), person, false)))
                .containsExactly("organisations.transfer.sameAssociation");
        assertThat(reasons(transfers.ask(new Transfers.Wish(active.id(), preparing.id(), today(), ""), person, false)))
                .containsExactly("organisations.transfer.notFounded");
        assertThat(transfers.of(active.id())).isEmpty();
    }

    @Test
    void takesAPastDayAfterTheLastChangeAndRefusesOneThatIsNot() {
        assertThat(reasons(desk.ask(society.actor(person), wish(active.admittedOn()))))
                .containsExactly("organisations.transfer.notAfterLastChange");
        Transfer done = granted(desk.agree(receiving, ask(active.admittedOn().plusDays(1)).id()));

        assertThat(memberships.find(done.continuedBy()).orElseThrow().admittedOn()).isEqualTo(active.admittedOn().plusDays(1));
    }

    @Test
    void refusesASecondTransferWhileOneIsOpen() {
        ask(today().plusDays(3));

        assertThat(reasons(desk.ask(society.actor(person), wish(today().plusDays(4)))))
                .containsExactly("organisations.transfer.underWay");
    }

    @Test
    void grantsOnlyOneOfManyTransfersAskedForAtOnce() throws Exception {
        Actor actor = society.actor(person);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> answers =
                    threads.invokeAll(Collections.nCopies(4, () -> reasons(desk.ask(actor, wish(today())))));
            long given = 0;
            for (Future<List<String>> answer : answers) {
                given += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
        assertThat(transfers.of(active.id())).hasSize(1);
    }

    @Test
    void refusesAMembershipThatLapsedOrWasLeft() {
        granted(memberships.leave(active.id(), "", person));

        assertThat(reasons(desk.ask(society.actor(person), wish(today()))))
                .containsExactly("organisations.transfer.membership.LEFT");
    }

    @Test
    void fallsThroughWhereTheMembershipEndsBeforeItsDay() {
        Transfer agreed = granted(desk.agree(receiving, ask(today().plusDays(20)).id()));
        granted(memberships.leave(active.id(), "", person));

        assertThat(transfers.find(agreed.id()).orElseThrow().state()).isEqualTo(Transfer.State.FELL_THROUGH);
        assertThat(memberships.ofPerson(person)).hasSize(1);
    }

    @Test
    void anAgreementThatCannotTakeEffectLeavesNothingBehind() {
        Transfer asked = ask(today());
        society.member(target.id(), person);

        assertThat(reasons(desk.agree(receiving, asked.id()))).containsExactly("organisations.transfer.memberThere");
        assertThat(transfers.find(asked.id()).orElseThrow().state()).isEqualTo(Transfer.State.ASKED);
        assertThat(memberships.find(active.id()).orElseThrow().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aSecretaryProposesAndTheMemberMayTakeItBack() {
        Transfer proposed = granted(desk.ask(leaving, wish(today().plusDays(3))));
        assertThat(proposed.proposed()).isTrue();
        assertThat(messages.unread(person)).isEqualTo(1);

        assertThat(granted(desk.withdraw(society.actor(person), proposed.id())).state()).isEqualTo(Transfer.State.WITHDRAWN);
        assertThat(reasons(desk.agree(receiving, proposed.id())))
                .containsExactly("organisations.transfer.notInThisState.WITHDRAWN");
    }

    @Test
    void decliningNeedsAReasonAndTheMembershipStays() {
        Transfer asked = ask(today());

        assertThat(reasons(desk.decline(receiving, asked.id(), " "))).containsExactly("organisations.membership.reasonNeeded");
        assertThat(granted(desk.decline(receiving, asked.id(), "不在本区工作")).note()).isEqualTo("不在本区工作");
        assertThat(memberships.find(active.id()).orElseThrow().state()).isEqualTo(State.ACTIVE);
        granted(desk.ask(society.actor(person), wish(today())));
    }

    @Test
    void onlyTheReceivingAssociationAgreesAndOthersDoNotLearnOfIt() {
        Transfer asked = ask(today());
        PersonId neighbour = society.person();
        society.appoint(neighbour, society.district("500116").id(), Role.DISTRICT_SECRETARY);

        assertThatThrownBy(() -> desk.agree(leaving, asked.id())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.agree(society.actor(person), asked.id())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.sheet(society.actor(neighbour), asked.id())).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> desk.agree(society.actor(neighbour), asked.id())).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> desk.ask(receiving, wish(today()))).isInstanceOf(Absent.class);
    }

    @Test
    void nothingIsToldOfATransferOfSomeoneWhoIsErased() {
        Transfer asked = ask(today().plusDays(3));
        assertThat(noticesOf(asked)).isPositive();
        new TransactionTemplate(transactions).executeWithoutResult(status -> data.forEach(module -> module.erase(person)));

        assertThat(noticesOf(asked)).isZero();
        assertThat(transfers.find(asked.id()).orElseThrow().state()).isEqualTo(Transfer.State.FELL_THROUGH);
        assertThat(transfers.find(asked.id()).orElseThrow().reason()).isEmpty();
    }

    private long noticesOf(Transfer transfer) {
        return house.getBean(JdbcClient.class).sql("select count(*) from messages_notice where link = ?")
                .param("/transfers/" + transfer.id())
                .query(Long.class)
                .single();
    }

    private Transfers.Wish wish(LocalDate on) {
        return new Transfers.Wish(active.id(), target.id(), on, "工作调动");
    }

    private Transfer ask(LocalDate on) {
        return granted(desk.ask(society.actor(person), wish(on)));
    }

    private LocalDate today() {
        return society.today();
    }

    private List<String> violations() {
        return invariants.stream().flatMap(one -> one.violations().stream()).toList();
    }

    private void carryOutWhatIsDue() {
        dueWork.forEach(work -> work.carryOut(clock.instant()));
    }
}
