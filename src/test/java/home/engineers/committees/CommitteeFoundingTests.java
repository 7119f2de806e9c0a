package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.committees.internal.CommitteeDesk;
import home.engineers.committees.internal.CommitteeFounding;
import home.engineers.committees.internal.CommitteeFounding.Wish;
import home.engineers.committees.internal.CommitteeRuleDesk;
import home.engineers.committees.internal.ResolutionDesk;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachments;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Committees are founded by resolution, and their terms are held to what the association has adopted. */
@HouseTest
@Transactional
class CommitteeFoundingTests {
    @Autowired private ApplicationContext context;
    @Autowired private CommitteeFounding foundings;
    @Autowired private ResolutionDesk resolutions;
    @Autowired private CommitteeDesk committees;
    @Autowired private CommitteeRoll roll;
    @Autowired private CommitteeRuleDesk rules;
    @Autowired private Positions positions;
    @Autowired private EvidenceLog evidence;
    @Autowired private Attachments attachments;

    private CommitteeHouse house;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500151");
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(List<Reason> reasons) ? reasons.stream().map(Reason::field).toList() : List.of();
    }

    private Wish founding(String resolution, LocalDate since, String chair, String members, String to) {
        return new Wish("焊接专委会", "Welding", resolution, since.toString(), chair, members, to);
    }

    @Test
    void aCommitteeIsFoundedByTheResolutionWithChairAndFirstMembers() {
        house.society.person("苏见山");
        house.society.person("秦望舒");
        house.society.person("方知止");
        Resolution resolution = house.resolution();
        String to = house.today().plusYears(5).minusDays(1).toString();
        Organisation committee = granted(foundings.found(
                house.secretary, house.association, founding(resolution.number(), house.today(), "苏见山", "秦望舒\n方知止\n", to)));

        CommitteeDesk.Sheet sheet = committees.sheet(Actor.VISITOR, committee.id());
        assertThat(sheet.foundedBy()).isEqualTo(resolution);
        assertThat(sheet.chair()).isEqualTo("苏见山");
        assertThat(sheet.line().seats()).isEqualTo(3);
        assertThat(positions.in(committee.id())).extracting(Position::title)
                .containsExactlyInAnyOrder("主任委员", "委员", "委员");
        assertThat(evidence.of(committee.id().value())).extracting(Entry::kind).contains("committee-founded");
    }

    @Test
    void aResolutionThatDoesNotExistIsRefusedAtItsFieldAndNothingIsFounded() {
        Outcome<Organisation> outcome =
                foundings.found(house.secretary, house.association, founding("区工协〔2026〕999号", house.today(), "", "", ""));

        assertThat(reasons(outcome)).containsExactly("committees.resolution.none");
        assertThat(fields(outcome)).containsExactly("resolution");
        assertThat(roll.count(new CommitteeRoll.Filter(house.association, "焊接专委会", false))).isZero();
    }

    @Test
    void theResolutionOfAnotherAssociationDoesNotFound() {
        CommitteeHouse other = new CommitteeHouse(context, "500152");
        Resolution resolution = other.resolution();

        assertThat(reasons(foundings.found(
                        house.secretary, house.association, founding(resolution.number(), house.today(), "", "", ""))))
                .containsExactly("committees.resolution.none");
    }

    @Test
    void aCommitteeDoesNotBeginBeforeItsResolution() {
        Resolution resolution = house.resolution();
        LocalDate before = resolution.adoptedOn().minusDays(1);

        assertThat(fields(foundings.found(house.secretary, house.association, founding(resolution.number(), before, "", "", ""))))
                .containsExactly("since");
        granted(foundings.found(
                house.secretary, house.association, founding(resolution.number(), resolution.adoptedOn(), "", "", "")));
    }

    @Test
    void tooFewFirstMembersAreRefusedWithTheClause() {
        house.adopt("ENDS");
        house.society.person("苏见海");
        house.society.person("秦望海");
        house.society.person("方知海");
        String to = house.today().plusYears(3).toString();
        String number = house.resolution().number();
        Outcome<Organisation> two =
                foundings.found(house.secretary, house.association, founding(number, house.today(), "", "苏见海\n秦望海", to));

        assertThat(reasons(two)).containsExactly("committees.founding.tooFew");
        assertThat(((Refused<Organisation>) two).reasons().getFirst().arguments()).containsExactly("章程第三十二条", 3, 2);
        granted(foundings.found(
                house.secretary, house.association, founding(number, house.today(), "", "苏见海\n秦望海\n方知海", to)));
    }

    @Test
    void aNameNobodyHasIsRefusedAtTheMembersAndNothingIsFounded() {
        Outcome<Organisation> outcome = foundings.found(
                house.secretary, house.association, founding(house.resolution().number(), house.today(), "", "查无此人甲", ""));

        assertThat(reasons(outcome)).containsExactly("committees.person.none");
        assertThat(fields(outcome)).containsExactly("members");
    }

    @Test
    void aTermBeyondTheAdoptedLimitsIsRefusedWhereverItIsGiven() {
        house.adopt("ENDS");
        Organisation committee = house.society.committee("限期专委会");
        Organisation own = granted(foundings.found(house.secretary, house.association, threeMembers()));
        PersonId person = house.society.person();
        Positions.Appointment open = new Positions.Appointment(person, own.id(), null, "委员", house.today(), null);
        Positions.Appointment long6 =
                new Positions.Appointment(person, own.id(), null, "委员", house.today(), house.today().plusYears(5));
        Positions.Appointment leader = new Positions.Appointment(
                person, own.id(), Role.COMMITTEE_CHAIR, "主任委员", house.today(), house.today().plusYears(3));

        assertThat(reasons(positions.appoint(open, null))).containsExactly("committees.term.open");
        assertThat(reasons(positions.appoint(long6, null))).containsExactly("committees.term.tooLong");
        assertThat(reasons(positions.appoint(leader, null))).containsExactly("committees.term.ageUnknown");
        granted(positions.appoint(
                new Positions.Appointment(person, committee.id(), null, "委员", house.today(), null), null));
    }

    private Wish threeMembers() {
        house.society.person("苏见林");
        house.society.person("秦望林");
        house.society.person("方知林");
        return new Wish(
                "限任专委会", "", house.resolution().number(), house.today().toString(), "", "苏见林\n秦望林\n方知林",
                house.today().plusYears(3).toString());
    }

    @Test
    void aChairWhoseTermOverlapsAnotherIsRefusedAtTheFirstDay() {
        Organisation committee = house.found();
        house.chair(committee.id());
        Outcome<Position> outcome = positions.appoint(
                new Positions.Appointment(
                        house.society.person(), committee.id(), Role.COMMITTEE_CHAIR, "主任委员", house.today().plusYears(1),
                        house.today().plusYears(2)),
                null);

        assertThat(reasons(outcome)).containsExactly("organisations.position.chairsOverlap");
        assertThat(fields(outcome)).containsExactly("from");
    }

    @Test
    void aResolutionNeedsItsPaperAndANumberOfItsOwn() {
        Resolution resolution = house.resolution();
        ResolutionDesk.Wish same =
                new ResolutionDesk.Wish(resolution.number(), "又一项决议", "COUNCIL", house.today().toString());
        ResolutionDesk.Wish ahead =
                new ResolutionDesk.Wish("区工协〔2027〕1号", "明天的决议", "", house.today().plusDays(1).toString());

        assertThat(fields(resolutions.enter(house.secretary, house.association, same, Optional.of(CommitteeHouse.paper("重号")))))
                .containsExactly("number");
        assertThat(fields(resolutions.enter(house.secretary, house.association, ahead, Optional.empty())))
                .containsExactly("body", "adoptedOn", "scan");
    }

    @Test
    void theScanIsReadByThoseWhoKeepTheAssociationAndBySupervisionAlone() {
        Resolution resolution = house.resolution();
        Organisation committee = house.found();

        assertThat(attachments.mayRead(house.secretary, resolution.scan())).isTrue();
        assertThat(attachments.mayRead(house.society.actor(house.society.holder(Role.AUDITOR)), resolution.scan())).isTrue();
        assertThat(attachments.mayRead(house.society.actor(house.society.holder(Role.SECRETARY)), resolution.scan())).isTrue();
        assertThat(attachments.mayRead(new CommitteeHouse(context, "500152").secretary, resolution.scan())).isFalse();
        assertThat(attachments.mayRead(house.chair(committee.id()), resolution.scan())).isFalse();
        assertThat(attachments.mayRead(Actor.VISITOR, resolution.scan())).isFalse();
    }

    @Test
    void aDistrictSecretaryReachesTheOwnAssociationAlone() {
        CommitteeHouse other = new CommitteeHouse(context, "500152");

        assertThatThrownBy(() -> foundings.sheet(house.secretary, other.association)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> rules.sheet(house.secretary, other.association)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> resolutions.sheet(house.secretary, other.association, 1)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> rules.adopt(house.secretary, other.association, house.wish("ENDS"))).isInstanceOf(Absent.class);
    }

    @Test
    void theFoundingOfAnOlderCommitteeIsRecordedOnceAndByAnEarlierResolution() {
        Organisation committee = house.society.committee("旧专委会");
        CommitteeHouse municipal = house;
        Actor secretary = house.society.actor(house.society.holder(Role.SECRETARY));
        Resolution early = granted(resolutions.enter(
                secretary, municipal.society.municipal().id(),
                new ResolutionDesk.Wish("市工协〔2024〕1号" + committee.id(), "旧决议", "COUNCIL", "2024-11-01"),
                Optional.of(CommitteeHouse.paper("旧"))));
        Resolution late = granted(resolutions.enter(
                secretary, municipal.society.municipal().id(),
                new ResolutionDesk.Wish("市工协〔2026〕1号" + committee.id(), "新决议", "COUNCIL", "2026-11-01"),
                Optional.of(CommitteeHouse.paper("新"))));

        assertThat(reasons(committees.recordFounding(secretary, committee.id(), late.number())))
                .containsExactly("committees.founding.laterResolution");
        granted(committees.recordFounding(secretary, committee.id(), early.number()));
        assertThat(reasons(committees.recordFounding(secretary, committee.id(), early.number())))
                .containsExactly("committees.founding.already");
    }
}
