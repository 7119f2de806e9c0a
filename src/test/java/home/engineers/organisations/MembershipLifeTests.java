package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.internal.Sequencer;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogProof;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.internal.MembershipDesk;
import home.engineers.organisations.internal.MembershipProofs;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class MembershipLifeTests {
    @Autowired private ApplicationContext house;
    @Autowired private MembershipDesk desk;
    @Autowired private Memberships memberships;
    @Autowired private EvidenceLog evidence;
    @Autowired private PublicLog log;
    @Autowired private Sequencer sequencer;
    @Autowired private MembershipProofs proofs;
    @Autowired private Messages messages;
    @Autowired private HouseClock clock;
    @Autowired private TestClock testClock;
    @Autowired private List<DueWork> dueWork;
    @Autowired private List<Invariant> invariants;
    @Autowired private PlatformTransactionManager transactions;

    private Society society;
    private Actor secretary;
    private PersonId person;

    @BeforeEach
    void invent() {
        society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
        person = society.person();
    }

    @Test
    void goesFromApplicationThroughReviewToAdmissionWithNumberAndTerm() {
        Membership applied = apply(person);
        granted(desk.review(secretary, applied.id()));
        Membership admitted = granted(desk.admit(secretary, applied.id()));

        assertThat(admitted.state()).isEqualTo(State.ACTIVE);
        assertThat(admitted.number()).matches("000026-[0-9]{5}");
        assertThat(admitted.termFrom()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(admitted.termTo()).isEqualTo(LocalDate.of(2029, 11, 22));
        assertThat(evidence.of(admitted.id().value())).extracting(Entry::kind)
                .containsExactly("membership-applied", "membership-admitted");
        assertThat(messages.unread(person)).isEqualTo(1);
    }

    @Test
    void whoMayReadAMembershipTakesItsActsAlongWithTheirProofs() throws LogFault {
        Membership applied = apply(person);
        sequencer.sequence();
        long number = evidence.of(applied.id().value()).getFirst().number();

        LogProof taken = LogProof.parse(proofs.of(society.actor(person), applied.id(), number).toString());
        taken.demandHolds(log.key());
        assertThat(Objects.requireNonNull(taken.opening()).record())
                .containsEntry("kind", "membership-applied")
                .containsEntry("subject", applied.id().toString());
        assertThatThrownBy(() -> proofs.of(society.actor(society.person()), applied.id(), number)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> proofs.of(society.actor(person), applied.id(), number + 1)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> proofs.of(society.actor(person), applied.id(), 0)).isInstanceOf(Absent.class);
    }

    @Test
    void refusesAdmissionBeforeReviewAndDrawsNoNumberForIt() {
        Membership applied = apply(person);

        assertThat(reasons(desk.admit(secretary, applied.id())))
                .containsExactly("organisations.membership.notInThisState.APPLIED");
        assertThat(memberships.find(applied.id()).orElseThrow().number()).isNull();
    }

    @Test
    void refusesASecondMembershipInTheSameAssociationButNotInAnother() {
        apply(person);

        assertThat(reasons(desk.apply(society.actor(person), society.municipal().id(), "")))
                .containsExactly("organisations.membership.appliedAlready");
        granted(desk.apply(society.actor(person), society.district("500118").id(), ""));
    }

    @Test
    void refusesAnApplicationWhereThereIsAnActiveMembership() {
        Membership active = society.member(society.municipal().id(), person);

        assertThat(reasons(desk.apply(society.actor(person), society.municipal().id(), "")))
                .containsExactly("organisations.membership.memberAlready");
        assertThat(active.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void grantsOnlyOneOfManyApplicationsFiledAtOnce() throws Exception {
        Actor actor = society.actor(person);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<List<String>>> answers = threads.invokeAll(Collections.nCopies(
                    6, () -> reasons(desk.apply(actor, society.municipal().id(), ""))));
            long given = 0;
            for (Future<List<String>> answer : answers) {
                given += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
    }

    @Test
    void numbersHaveNoGapWhereAnAdmissionIsRolledBack() {
        Membership first = inReview();
        Membership second = inReview();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        String lost = transaction.execute(status -> {
            status.setRollbackOnly();
            return granted(desk.admit(secretary, first.id())).number();
        });

        assertThat(granted(desk.admit(secretary, second.id())).number()).isEqualTo(lost);
        assertThat(evidence.of(first.id().value())).extracting(Entry::kind).doesNotContain("membership-admitted");
    }

    @Test
    void refusesRenewalUntilHalfAYearBeforeTheEnd() {
        Membership active = society.member(society.municipal().id(), person, LocalDate.of(2024, 6, 1));
        LocalDate opens = LocalDate.of(2027, 5, 31).minusDays(Membership.RENEWAL_OPENS_DAYS_BEFORE);

        testClock.moveTo(opens.minusDays(1));
        assertThat(reasons(desk.renew(secretary, active.id())))
                .containsExactly("organisations.membership.renewalTooEarly");
        testClock.moveTo(opens);
        assertThat(granted(desk.renew(secretary, active.id())).termTo()).isEqualTo(LocalDate.of(2030, 5, 31));
        assertThat(reasons(desk.renew(secretary, active.id())))
                .as("renewed twice")
                .containsExactly("organisations.membership.renewalTooEarly");
    }

    @Test
    void lapsesOnTheDayAfterItsLastDayAndMayThenBeRenewed() {
        Membership active = society.member(society.municipal().id(), person, LocalDate.of(2023, 12, 1));
        assertThat(active.termTo()).isEqualTo(LocalDate.of(2026, 11, 30));

        testClock.moveTo(LocalDate.of(2026, 11, 30));
        carryOutWhatIsDue();
        assertThat(memberships.find(active.id()).orElseThrow().state()).isEqualTo(State.ACTIVE);
        testClock.moveTo(LocalDate.of(2026, 12, 1));
        carryOutWhatIsDue();
        assertThat(memberships.find(active.id()).orElseThrow().state()).isEqualTo(State.LAPSED);

        Membership renewed = granted(desk.renew(secretary, active.id()));
        assertThat(renewed.termFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(renewed.termTo()).isEqualTo(LocalDate.of(2029, 11, 30));
    }

    @Test
    void leavesAndMayApplyAgain() {
        Membership active = society.member(society.municipal().id(), person);
        Membership left = granted(desk.leave(society.actor(person), active.id(), "迁居"));

        assertThat(left.state()).isEqualTo(State.LEFT);
        assertThat(left.endedOn()).isEqualTo(society.today());
        apply(person);
    }

    @Test
    void takesOverTheSameEntryOnlyOnce() {
        LocalDate admitted = LocalDate.of(2025, 3, 1);
        Memberships.Entry entry = new Memberships.Entry(
                society.municipal().id(), person, null, "OLD-" + person, admitted, null);

        assertThat(granted(memberships.takeOver(entry, null)).changed()).isTrue();
        assertThat(granted(memberships.takeOver(entry, null)).changed()).isFalse();
        assertThat(memberships.ofPerson(person)).hasSize(1);
        Memberships.Entry otherPerson = new Memberships.Entry(
                society.municipal().id(), society.person(), null, "OLD-" + person, admitted, null);
        assertThat(reasons(memberships.takeOver(otherPerson, null)))
                .containsExactly("organisations.membership.numberTaken");
    }

    @Test
    void refusesATakenOverTermThatEndsBeforeItBegins() {
        LocalDate admitted = LocalDate.of(2025, 3, 1);

        assertThat(reasons(memberships.takeOver(
                        new Memberships.Entry(society.municipal().id(), person, null, null, admitted, admitted.minusDays(1)), null)))
                .containsExactly("organisations.position.endsBeforeItBegins");
    }

    @Test
    void aUnitAppliesWithItsCreditCodeAndGetsItsPersonnelOfficer() {
        Organisations.Establishment unit = new Organisations.Establishment(
                Organisation.Kind.UNIT, "测试阀门厂", null, Society.creditCode(), "500118", null, society.today());
        Membership applied = granted(desk.applyForUnit(society.actor(person), society.municipal().id(), unit, ""));
        granted(desk.review(secretary, applied.id()));
        Membership admitted = granted(desk.admit(secretary, applied.id()));

        assertThat(society.actor(person).holds(Role.UNIT_HR)).isTrue();
        assertThat(desk.sheet(society.actor(person), admitted.id()).mayLeave()).isTrue();
        PersonId stranger = society.person();
        assertThat(reasons(desk.applyForUnit(society.actor(stranger), society.municipal().id(), unit, "")))
                .containsExactly("organisations.unit.onRecord");
    }

    @Test
    void aUnitWithAWrongCreditCodeLeavesNothingBehind() {
        Organisations.Establishment unit = new Organisations.Establishment(
                Organisation.Kind.UNIT, "错码单位", null, "91350100M000100Y44", null, null, society.today());

        assertThat(reasons(desk.applyForUnit(society.actor(person), society.municipal().id(), unit, "")))
                .containsExactly("organisations.creditCode.check");
        assertThat(house.getBean(Organisations.class).ofKind(Organisation.Kind.UNIT))
                .extracting(Organisation::name)
                .doesNotContain("错码单位");
    }

    @Test
    void aDistrictWithoutRegisteredAssociationTakesNoMembers() {
        granted(house.getBean(Coverage.class).record(
                new FoundingStep("500229", FoundingState.PREPARING, society.today(), "筹备组名单"), null));
        Organisation preparing = house.getBean(Organisations.class).associationOf("500229").orElseThrow();

        assertThat(reasons(desk.apply(society.actor(person), preparing.id(), "")))
                .containsExactly("organisations.membership.associationNotFounded");
    }

    @Test
    void aDistrictSecretaryActsOnlyInTheOwnAssociation() {
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        Membership elsewhere = apply(person);
        Membership neighbour = society.member(society.district("500119").id(), person);

        assertThatThrownBy(() -> desk.review(district, elsewhere.id())).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> desk.renew(district, neighbour.id())).isInstanceOf(Absent.class);
    }

    @Test
    void theMunicipalSecretaryRenewsInGuidedAssociationsButDoesNotAdmitThere() {
        Membership ending = society.member(society.district("500119").id(), person, LocalDate.of(2024, 1, 10));
        Membership applied = granted(desk.apply(society.actor(society.person()), society.district("500119").id(), ""));

        assertThat(granted(desk.renew(secretary, ending.id())).termTo()).isEqualTo(LocalDate.of(2030, 1, 9));
        assertThatThrownBy(() -> desk.review(secretary, applied.id())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void strangersDoNotLearnThatAMembershipExists() {
        Membership applied = apply(person);
        Actor stranger = society.actor(society.person());

        assertThatThrownBy(() -> desk.sheet(stranger, applied.id())).isInstanceOf(Absent.class);
        assertThat(desk.sheet(society.actor(person), applied.id()).mayAdmit()).isFalse();
    }

    @Test
    void whatMustAlwaysBeTrueIsTrue() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private Membership apply(PersonId applicant) {
        return granted(desk.apply(society.actor(applicant), society.municipal().id(), "结构设计"));
    }

    private Membership inReview() {
        return granted(desk.review(secretary, apply(society.person()).id()));
    }

    private void carryOutWhatIsDue() {
        dueWork.forEach(work -> work.carryOut(clock.instant()));
    }
}
