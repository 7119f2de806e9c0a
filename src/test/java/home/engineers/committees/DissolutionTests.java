package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.committees.internal.CommitteeDesk;
import home.engineers.committees.internal.DecisionDesk;
import home.engineers.committees.internal.DissolutionDesk;
import home.engineers.committees.internal.DissolutionDesk.Wish;
import home.engineers.committees.internal.MeetingDesk;
import home.engineers.committees.internal.ReportDesk;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Language;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** A committee ends by resolution: terms end that day, tasks go to others, and nothing new happens to it. */
@HouseTest
@Transactional
class DissolutionTests {
    @Autowired private ApplicationContext context;
    @Autowired private DissolutionDesk desk;
    @Autowired private CommitteeDesk committees;
    @Autowired private MeetingDesk meetings;
    @Autowired private ReportDesk reports;
    @Autowired private DecisionDesk tasks;
    @Autowired private CommitteeRoll roll;
    @Autowired private Positions positions;
    @Autowired private List<Invariant> invariants;

    private CommitteeHouse house;
    private Organisation committee;
    private Organisation other;
    private Actor chair;
    private CommitteeMeeting meeting;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500231");
        committee = house.found();
        other = house.found();
        chair = house.chair(committee.id());
        meeting = granted(meetings.record(
                chair, committee.id(),
                new MeetingDesk.Wish(
                        house.today().toString(), "会议室", "全体会议", Set.of(chair.requirePerson().toString()), "编写手册 | 2027-03-31"),
                Optional.of(CommitteeHouse.paper("纪要"))));
    }

    private Wish wish(String resolution, LocalDate last, Map<String, String> takers) {
        return new Wish(resolution, last.toString(), takers);
    }

    private Map<String, String> handedTo(Organisation taker) {
        return Map.of(meeting.id() + "-1", taker.id().toString());
    }

    private void dissolve() {
        granted(desk.dissolve(
                house.secretary, committee.id(), wish(house.resolution().number(), house.today(), handedTo(other))));
    }

    @Test
    void termsEndThatDayAndThoseToComeAreWithdrawn() {
        granted(positions.appoint(
                new Positions.Appointment(
                        house.society.person(), committee.id(), null, "委员", house.today().plusDays(1), house.today().plusYears(1)),
                null));
        dissolve();

        assertThat(positions.in(committee.id())).extracting(Position::to).containsExactly(house.today());
        assertThat(roll.line(committee.id(), house.today()).orElseThrow().until()).isEqualTo(house.today());
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }

    @Test
    void anOpenTaskNeedsSomeoneWhoTakesItOver() {
        assertThat(reasons(desk.dissolve(
                        house.secretary, committee.id(), wish(house.resolution().number(), house.today(), Map.of()))))
                .containsExactly("committees.dissolution.noTaker");
        assertThat(roll.line(committee.id(), house.today()).orElseThrow().until()).isNull();
        dissolve();

        Actor taker = house.chair(other.id());
        assertThat(meetings.sheet(taker, other.id(), 1).takenOver()).extracting(CommitteeMeeting.Decision::text)
                .containsExactly("编写手册");
        granted(tasks.done(taker, meeting.id(), 1));
        assertThat(meetings.sheet(taker, other.id(), 1).takenOver()).isEmpty();
    }

    @Test
    void aResolutionThatDoesNotExistOrALastDayOutsideItsBoundsIsRefused() {
        Map<String, String> takers = handedTo(other);
        Resolution resolution = house.resolution();

        assertThat(reasons(desk.dissolve(house.secretary, committee.id(), wish("没有这个文号", house.today(), takers))))
                .containsExactly("committees.resolution.none");
        assertThat(reasons(desk.dissolve(
                        house.secretary, committee.id(), wish(resolution.number(), house.today().plusDays(1), takers))))
                .containsExactly("committees.form.future");
        assertThat(reasons(desk.dissolve(
                        house.secretary, committee.id(), wish(resolution.number(), resolution.adoptedOn().minusDays(1), takers))))
                .containsExactly("committees.dissolution.beforeResolution", "committees.dissolution.metAfterwards");
    }

    @Test
    void nothingNewHappensToItAndItStaysToBeRead() {
        CommitteeReport report = granted(reports.begin(chair, committee.id(), 2026, Language.ZH));
        dissolve();

        assertThat(reasons(desk.dissolve(
                        house.secretary, committee.id(), wish(house.resolution().number(), house.today(), Map.of()))))
                .containsExactly("committees.dissolved.noMore");
        assertThat(reasons(meetings.record(
                        house.secretary, committee.id(), new MeetingDesk.ActivityWish(house.today().toString(), "活动", "学校", "3"))))
                .containsExactly("committees.dissolved.noMore");
        assertThat(reasons(reports.submit(chair, report.id(), report.version(), Map.of()))).contains("committees.dissolved.noMore");
        assertThat(reasons(positions.appoint(
                        new Positions.Appointment(
                                house.society.person(), committee.id(), Role.COMMITTEE_CHAIR, "主任委员", house.today().plusDays(1), null),
                        null)))
                .containsExactly("committees.dissolved.noMore");
        assertThat(meetings.sheet(house.secretary, committee.id(), 1).meetings()).hasSize(1);
        CommitteeDesk.Sheet shown = committees.sheet(Actor.VISITOR, committee.id());
        assertThat(shown.dissolvedBy()).isNotNull();
        assertThat(committees.roll(new CommitteeRoll.Filter(house.association, "", true), 1).lines())
                .extracting(line -> line.line().committee().id()).contains(committee.id());
        assertThat(committees.roll(new CommitteeRoll.Filter(house.association, "", false), 1).lines())
                .extracting(line -> line.line().committee().id()).doesNotContain(committee.id()).contains(other.id());
    }

    @Test
    void onlyTheSecretaryOfItsAssociationDissolves() {
        for (Actor stranger : List.of(chair, new CommitteeHouse(context, "500233").secretary, Actor.VISITOR)) {
            assertThatThrownBy(() -> desk.sheet(stranger, committee.id())).isInstanceOf(Absent.class);
            assertThatThrownBy(() -> desk.dissolve(stranger, committee.id(), Wish.EMPTY)).isInstanceOf(Absent.class);
        }
    }
}
