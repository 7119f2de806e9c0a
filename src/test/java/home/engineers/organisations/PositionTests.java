package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Citation;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.authority.Subjects;
import home.engineers.organisations.internal.OfficeDesk;
import home.engineers.testing.HouseTest;
import home.engineers.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class PositionTests {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    @Autowired private ApplicationContext house;
    @Autowired private Positions positions;
    @Autowired private Seats seats;
    @Autowired private Authority authority;
    @Autowired private OfficeDesk desk;
    @Autowired private Subjects subjects;

    private Society society;

    @BeforeEach
    void invent() {
        society = new Society(house);
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThat(reasons(chair(society.committee("甲专委会").id(), FIRST, FIRST.minusDays(1))))
                .containsExactly("organisations.position.endsBeforeItBegins");
    }

    @Test
    void refusesAChairWhoseTermOverlapsAnothersByOneDay() {
        OrganisationId committee = society.committee("乙专委会").id();
        granted(chair(committee, FIRST, LAST));

        assertThat(reasons(chair(committee, LAST, null))).containsExactly("organisations.position.chairsOverlap");
        granted(chair(committee, LAST.plusDays(1), null));
    }

    @Test
    void refusesTheSameOfficeTwiceInOneTerm() {
        PersonId person = society.person();
        OrganisationId committee = society.committee("丙专委会").id();
        Positions.Appointment member = new Positions.Appointment(person, committee, null, "委员", FIRST, LAST);
        granted(positions.appoint(member, null));

        assertThat(reasons(positions.appoint(member, null))).containsExactly("organisations.position.heldAlready");
    }

    @Test
    void refusesATreasurerWhoIsSupervisorOnAnyDayOfTheTermAndTheReverse() {
        OrganisationId municipal = society.municipal().id();
        PersonId supervisor = society.person();
        granted(positions.appoint(new Positions.Appointment(supervisor, municipal, Role.AUDITOR, "监事", FIRST, LAST), null));
        Outcome<Position> refused = treasurer(supervisor, municipal, LAST);
        assertThat(reasons(refused)).containsExactly("organisations.position.supervisorApart");
        assertThat(refused).isInstanceOfSatisfying(Refused.class, one -> assertThat(one.reasons())
                .extracting("citation").containsExactly(new Citation("model-charter", "监事")));
        granted(treasurer(supervisor, municipal, LAST.plusDays(1)));
        granted(treasurer(supervisor, society.district("500118").id(), LAST));

        OrganisationId district = society.district("500119").id();
        PersonId treasurer = society.person();
        granted(treasurer(treasurer, district, FIRST));
        assertThat(reasons(positions.appoint(new Positions.Appointment(treasurer, district, null, "监事长", LAST, null), null)))
                .containsExactly("organisations.position.supervisorApart");
        granted(positions.appoint(new Positions.Appointment(treasurer, district, null, "理事", LAST, null), null));
    }

    @Test
    void aSupervisorIsKeptOffTheCouncilOfTheSameAssociationForAllDaysOfTheTerm() {
        OrganisationId district = society.district("500119").id();
        PersonId director = society.person();
        granted(positions.appoint(new Positions.Appointment(director, district, null, "常务理事", FIRST, LAST), null));
        Outcome<Position> refused = positions.appoint(new Positions.Appointment(director, district, null, "监事", LAST, null), null);
        assertThat(reasons(refused)).containsExactly("organisations.position.councilApart");
        assertThat(refused).isInstanceOfSatisfying(Refused.class, one -> assertThat(one.reasons())
                .extracting("citation").containsExactly(new Citation("model-charter", "监事")));
        granted(positions.appoint(new Positions.Appointment(director, district, null, "监事", LAST.plusDays(1), null), null));
        granted(positions.appoint(new Positions.Appointment(director, society.district("500118").id(), null, "理事", LAST, null), null));

        PersonId supervisor = society.person();
        granted(positions.appoint(new Positions.Appointment(supervisor, district, null, "主席", Organ.SUPERVISORS, FIRST, null), null));
        assertThat(reasons(positions.appoint(
                        new Positions.Appointment(supervisor, district, null, "秘书长", Organ.COUNCIL, LAST, null), null)))
                .containsExactly("organisations.position.councilApart");
        granted(positions.appoint(new Positions.Appointment(supervisor, district, null, "顾问", LAST, null), null));
    }

    private Outcome<Position> treasurer(PersonId person, OrganisationId association, LocalDate from) {
        return positions.appoint(new Positions.Appointment(person, association, Role.TREASURER, "财务负责人", from, null), null);
    }

    @Test
    void aSeatIsHeldFromTheFirstDayThroughTheLast() {
        PersonId person = society.person();
        Organisation committee = society.committee("丁专委会");
        granted(positions.appoint(
                new Positions.Appointment(person, committee.id(), Role.COMMITTEE_CHAIR, "主任委员", FIRST, LAST), null));
        Seat seat = new Seat(Role.COMMITTEE_CHAIR, committee.id());

        assertThat(seats.of(person, FIRST.minusDays(1))).isEmpty();
        assertThat(seats.of(person, FIRST)).containsExactly(seat);
        assertThat(seats.of(person, LAST)).containsExactly(seat);
        assertThat(seats.of(person, LAST.plusDays(1))).isEmpty();
    }

    @Test
    void anEndedTermGivesNoSeatAfterItsLastDayAndIsNotProlonged() {
        PersonId person = society.holder(Role.EXPERT);
        Position position = positions.of(person).getFirst();
        granted(positions.end(position.id(), society.today(), null));

        assertThat(seats.of(person, society.today())).isNotEmpty();
        assertThat(seats.of(person, society.today().plusDays(1))).isEmpty();
        assertThat(reasons(positions.end(position.id(), society.today().plusDays(1), null)))
                .containsExactly("organisations.position.endsLater");
    }

    @Test
    void theMunicipalSecretaryReachesGuidedAssociationsTheDistrictSecretaryOnlyTheOwn() {
        Organisation yongchuan = society.district("500118");
        Organisation nanchuan = society.district("500119");
        Actor municipal = society.actor(society.holder(Role.SECRETARY));
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));

        assertThat(authority.reach(municipal, Act.MEMBERSHIP_RENEW).organisations())
                .contains(society.municipal().id(), yongchuan.id(), nanchuan.id());
        assertThat(authority.reach(municipal, Act.MEMBERSHIP_ADMIT).organisations())
                .containsExactly(society.municipal().id());
        assertThat(authority.reach(district, Act.MEMBERSHIP_RENEW).organisations()).containsExactly(yongchuan.id());
    }

    @Test
    void visitorsReachWhatIsPublicAndNothingElse() {
        assertThat(authority.reach(Actor.VISITOR, Act.DISTRICT_READ)).isEqualTo(Reach.ALL);
        assertThat(authority.reach(Actor.VISITOR, Act.MEMBERSHIP_APPLY).none()).isTrue();
        assertThat(authority.reach(Actor.VISITOR, "organisations.nothing.known").none()).isTrue();
    }

    @Test
    void aMemberLiesInTheKeepingOfTheAssociation() {
        PersonId person = society.person();
        assertThat(subjects.person(person).organisations()).doesNotContain(society.municipal().id());

        society.member(society.municipal().id(), person);
        assertThat(subjects.person(person).organisations()).contains(society.municipal().id());
    }

    @Test
    void onlyWhoeverRunsTheSystemEntrustsSecretaries() {
        String somebody = "授权测试人";
        society.person(somebody);
        OrganisationId municipal = society.municipal().id();
        Actor secretary = society.actor(society.holder(Role.SECRETARY));
        Actor administrator = society.actor(society.holder(Role.ADMINISTRATOR));
        OfficeDesk.Wish wish = new OfficeDesk.Wish(somebody, Role.SECRETARY, "秘书", null, society.today(), null);

        assertThatThrownBy(() -> desk.appoint(secretary, municipal, wish)).isInstanceOf(NotPermitted.class);
        granted(desk.appoint(administrator, municipal, wish));
        assertThat(desk.offices(administrator, municipal)).isNotEmpty().allMatch(office -> office.holder().isEmpty());
        assertThat(desk.offices(secretary, municipal)).anyMatch(office -> office.holder().equals(somebody));
    }

    @Test
    void nobodyAppointsThemself() {
        String self = "自己任命测试";
        PersonId person = society.person(self);
        society.appoint(person, society.municipal().id(), Role.ADMINISTRATOR);

        assertThat(reasons(desk.appoint(
                        society.actor(person), society.municipal().id(),
                        new OfficeDesk.Wish(self, Role.AUDITOR, "审计", null, society.today(), null))))
                .containsExactly("organisations.position.notYourself");
    }

    @Test
    void aChairCallsMembersOfTheAssociationToTheOwnCommitteeAndNobodyElse() {
        Organisation committee = society.committee("戊专委会");
        Organisation other = society.committee("己专委会");
        PersonId person = society.person();
        society.appoint(person, committee.id(), Role.COMMITTEE_CHAIR);
        Actor chair = society.actor(person);
        society.person("不是会员的人");
        society.member(society.municipal().id(), society.person("是会员的人"));

        assertThat(reasons(desk.appoint(chair, committee.id(), seat("不是会员的人", null))))
                .containsExactly("organisations.position.notAMember");
        assertThatThrownBy(() -> desk.appoint(chair, other.id(), seat("是会员的人", null))).isInstanceOf(NotPermitted.class);
        granted(desk.appoint(chair, committee.id(), seat("是会员的人", null)));
        assertThat(desk.offices(chair, committee.id()))
                .filteredOn(office -> office.holder().equals("是会员的人"))
                .allMatch(OfficeDesk.Office::mayEnd)
                .hasSize(1);
    }

    @Test
    void aChairNeitherNamesASuccessorNorEndsTheOwnTerm() {
        Organisation committee = society.committee("庚专委会");
        PersonId person = society.person();
        Position own = society.appoint(person, committee.id(), Role.COMMITTEE_CHAIR);
        Actor chair = society.actor(person);
        society.member(society.municipal().id(), society.person("接任测试人"));

        assertThat(desk.rolesToGive(chair, committee)).isEmpty();
        assertThatThrownBy(() -> desk.appoint(chair, committee.id(), seat("接任测试人", Role.COMMITTEE_CHAIR)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.end(chair, own.id(), society.today())).isInstanceOf(NotPermitted.class);
        granted(desk.end(society.actor(society.holder(Role.SECRETARY)), own.id(), society.today()));
    }

    @Test
    void longRollsComeInPagesOfOneRoleOrOfAllAndAskAsOftenAsShortOnes() throws Exception {
        OrganisationId unit = society.unit("长名册厂").id();
        Actor secretary = society.actor(society.holder(Role.SECRETARY));
        society.appoint(society.person(), unit, Role.UNIT_HR);
        List<String> forOne = Statements.of(() -> desk.roll(secretary, unit, null, 1));
        for (int count = 1; count < OfficeDesk.PAGE + 2; count++) {
            granted(positions.appoint(new Positions.Appointment(society.person(), unit, null, "联络员", FIRST, LAST), null));
        }

        OfficeDesk.Roll first = desk.roll(secretary, unit, null, 1);
        assertThat(first.total()).isEqualTo(OfficeDesk.PAGE + 2);
        assertThat(first.roles()).containsExactly(Role.UNIT_HR);
        assertThat(Stream.concat(first.offices().stream(), desk.roll(secretary, unit, null, 2).offices().stream()))
                .containsExactlyElementsOf(desk.offices(secretary, unit));
        assertThat(desk.roll(secretary, unit, null, 2).offices()).hasSize(2);
        assertThat(desk.roll(secretary, unit, null, 3).offices()).isEmpty();
        assertThat(desk.roll(secretary, unit, Role.UNIT_HR, 1).offices()).hasSize(1);
        assertThat(desk.roll(secretary, unit, Role.UNIT_HR, 1).total()).isEqualTo(1);
        assertThat(Statements.of(() -> desk.roll(secretary, unit, null, 1))).isEqualTo(forOne);
    }

    private OfficeDesk.Wish seat(String who, @Nullable Role role) {
        return new OfficeDesk.Wish(who, role, "委员", null, society.today(), society.today().plusYears(1));
    }

    private Outcome<Position> chair(OrganisationId committee, LocalDate from, @Nullable LocalDate to) {
        return positions.appoint(
                new Positions.Appointment(society.person(), committee, Role.COMMITTEE_CHAIR, "主任委员", from, to), null);
    }
}
