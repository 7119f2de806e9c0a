package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.Messages;
import home.engineers.organisations.internal.MembershipDesk;
import home.engineers.organisations.internal.RepresentativeDesk;
import home.engineers.organisations.internal.TransferDesk;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class RepresentativeTests {
    private static final String DOCUMENT = "渝机发〔2026〕8号";

    @Autowired private ApplicationContext house;
    @Autowired private RepresentativeDesk desk;
    @Autowired private MembershipDesk memberships;
    @Autowired private TransferDesk transfers;
    @Autowired private Representatives representatives;
    @Autowired private Messages messages;
    @Autowired private TestClock clock;
    @Autowired private List<PersonalData> data;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private Actor secretary;
    private Organisation unit;
    private Membership membership;
    private PersonId first;
    private PersonId second;

    @BeforeEach
    void invent() {
        society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
        unit = society.unit("代表机械厂");
        membership = granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(society.municipal().id(), null, unit.id(), null, society.today().minusMonths(6), null), null))
                .membership();
        first = society.person("代表甲");
        second = society.person("代表乙");
    }

    @Test
    void theOldOneEndsOnTheEveOfTheNewOneAndTheHistoryIsKept() {
        Representative old = name(first, society.today().minusMonths(3));
        Representative now = name(second, society.today().plusDays(5));

        assertThat(representatives.of(membership.id())).extracting(Representative::person).containsExactly(second, first);
        assertThat(representatives.of(membership.id()).getLast().to()).isEqualTo(society.today().plusDays(4));
        assertThat(now.to()).isNull();
        assertThat(old.document()).isEqualTo(DOCUMENT);
        assertThat(messages.unread(second)).isEqualTo(1);
    }

    @Test
    void theRightsFollowTheTermToTheDay() {
        name(first, society.today().minusMonths(3));
        LocalDate change = society.today().plusDays(5);
        name(second, change);

        clock.moveTo(change.minusDays(1));
        assertThat(memberships.acting(society.actor(first))).extracting(Membership::id).containsExactly(membership.id());
        assertThat(memberships.acting(society.actor(second))).isEmpty();
        assertThat(memberships.sheet(society.actor(first), membership.id()).mayLeave()).isTrue();
        assertThat(transfers.start(society.actor(first), membership.id()).proposed()).isFalse();
        assertThatThrownBy(() -> memberships.sheet(society.actor(second), membership.id())).isInstanceOf(Absent.class);
        clock.moveTo(change);
        assertThatThrownBy(() -> memberships.sheet(society.actor(first), membership.id())).isInstanceOf(Absent.class);
        assertThat(memberships.sheet(society.actor(second), membership.id()).mayTransfer()).isTrue();
    }

    @Test
    void refusesADayThatIsNotAfterThePresentOneAndLeavesTheTermAsItWas() {
        name(first, society.today());

        assertThat(reasons(desk.name(secretary, membership.id(), new RepresentativeDesk.Wish("代表乙", society.today(), DOCUMENT))))
                .isNotEmpty();
        assertThat(representatives.of(membership.id())).extracting(Representative::to).containsOnlyNulls().hasSize(1);
    }

    @Test
    void endsWithoutASuccessorAndNoLaterThanItEndedAlready() {
        Representative one = name(first, society.today().minusDays(9));

        assertThat(reasons(desk.end(secretary, membership.id(), one.id(), society.today().minusDays(10))))
                .containsExactly("organisations.position.endsBeforeItBegins");
        granted(desk.end(secretary, membership.id(), one.id(), society.today()));
        assertThat(reasons(desk.end(secretary, membership.id(), one.id(), society.today().plusDays(1))))
                .containsExactly("organisations.representative.endsLater");
    }

    @Test
    void theUnitsPersonnelOfficerNamesOnlyItsOwnPeopleAndOthersNobody() {
        PersonId hr = society.person();
        society.appoint(hr, unit.id(), Role.UNIT_HR);
        PersonId foreignHr = society.holder(Role.UNIT_HR);
        String mobile = mobile(first);

        assertThat(reasons(desk.name(
                        society.actor(hr), membership.id(), new RepresentativeDesk.Wish(mobile, society.today(), DOCUMENT))))
                .containsExactly("organisations.representative.notOfTheUnit");
        name(first, society.today());
        assertThatThrownBy(() -> desk.sheet(society.actor(foreignHr), membership.id())).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> desk.name(
                        society.actor(first), membership.id(), new RepresentativeDesk.Wish(mobile, society.today(), DOCUMENT)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void goesAlongWithATransferOfTheUnit() {
        Organisation target = society.district("500118");
        Actor receiving = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        name(first, society.today().minusMonths(1));
        name(second, society.today().plusDays(30));
        Transfer asked = granted(transfers.ask(
                society.actor(first), new Transfers.Wish(membership.id(), target.id(), society.today(), "")));
        assertThat(asked.proposed()).isFalse();
        Transfer done = granted(transfers.agree(receiving, asked.id()));

        assertThat(representatives.of(membership.id())).extracting(Representative::to)
                .containsExactly(society.today().minusDays(1));
        assertThat(representatives.of(done.continuedBy())).extracting(Representative::person).containsExactly(second, first);
        assertThat(representatives.on(done.continuedBy(), society.today())).map(Representative::person).hasValue(first);
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    @Test
    void leavesWithTheUnitAndIsNotErasedWhileServing() {
        name(first, society.today().minusMonths(1));
        assertThat(against(first)).contains("organisations.erasure.representative");
        granted(memberships.leave(secretary, membership.id(), ""));

        assertThat(representatives.of(membership.id()).getFirst().to()).isEqualTo(society.today());
        clock.moveTo(society.today().plusDays(1));
        assertThat(against(first)).doesNotContain("organisations.erasure.representative");
    }

    private List<String> against(PersonId person) {
        return data.stream().flatMap(module -> module.againstErasing(person).stream()).map(reason -> reason.key()).toList();
    }

    private Representative name(PersonId person, LocalDate from) {
        return granted(desk.name(secretary, membership.id(), new RepresentativeDesk.Wish(mobile(person), from, DOCUMENT)));
    }

    private String mobile(PersonId person) {
        return house.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select mobile from people_person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }
}
