package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.committees.internal.DecisionDesk;
import home.engineers.committees.internal.MeetingDesk;
import home.engineers.committees.internal.MeetingDesk.ActivityWish;
import home.engineers.committees.internal.MeetingDesk.Wish;
import home.engineers.files.Attachments;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Meetings a committee held, with attendance against those who sat on it that day. */
@HouseTest
@Transactional
class MeetingTests {
    @Autowired private ApplicationContext context;
    @Autowired private MeetingDesk desk;
    @Autowired private DecisionDesk tasks;
    @Autowired private Attachments attachments;

    private CommitteeHouse house;
    private Organisation committee;
    private Actor chair;
    private PersonId member;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500154");
        committee = house.found();
        chair = house.chair(committee.id());
        member = house.seat(committee.id(), null, "委员");
    }

    private Wish wish(String day, Set<PersonId> present, String decisions) {
        return new Wish(day, "协会会议室", "第一次全体会议", Set.copyOf(present.stream().map(PersonId::toString).toList()), decisions);
    }

    private CommitteeMeeting held(String decisions) {
        return granted(desk.record(
                chair, committee.id(), wish(house.today().toString(), Set.of(chair.requirePerson()), decisions),
                Optional.of(CommitteeHouse.paper("纪要" + decisions.length()))));
    }

    @Test
    void attendanceIsCountedAgainstThoseWhoSatOnTheCommitteeThatDay() {
        CommitteeMeeting meeting = held("同意年度计划\n编写手册 | 2027-03-31");
        MeetingDesk.Held shown = desk.meeting(society(member), meeting.id());

        assertThat(shown.meeting().present()).isEqualTo(1);
        assertThat(shown.meeting().seated()).isEqualTo(2);
        assertThat(shown.attendance().values()).containsExactly(true, false);
        assertThat(shown.decisions()).extracting(CommitteeMeeting.Decision::text).containsExactly("同意年度计划", "编写手册");
        assertThat(shown.decisions()).extracting(CommitteeMeeting.Decision::open).containsExactly(false, true);
    }

    private Actor society(PersonId person) {
        return house.society.actor(person);
    }

    @Test
    void whoeverDoesNotSitOnTheCommitteeIsNotPresent() {
        PersonId stranger = house.society.person();

        assertThat(reasons(desk.record(
                        chair, committee.id(), wish(house.today().toString(), Set.of(stranger), ""),
                        Optional.of(CommitteeHouse.paper("纪要")))))
                .containsExactly("committees.meeting.notSeated");
        assertThat(desk.sheet(chair, committee.id(), 1).meetings()).isEmpty();
    }

    @Test
    void aMeetingToComeOrBeforeTheFoundingOrWithoutMinutesIsRefused() {
        Optional<Upload> minutes = Optional.of(CommitteeHouse.paper("纪要"));
        Set<PersonId> present = Set.of(member);

        assertThat(reasons(desk.record(chair, committee.id(), wish(house.today().plusDays(1).toString(), present, ""), minutes)))
                .containsExactly("committees.form.future");
        assertThat(reasons(desk.record(chair, committee.id(), wish(house.today().minusDays(1).toString(), Set.of(), ""), minutes)))
                .containsExactly("committees.meeting.beforeFounding", "committees.meeting.nobodySeated");
        assertThat(reasons(desk.record(chair, committee.id(), wish(house.today().toString(), present, ""), Optional.empty())))
                .containsExactly("committees.meeting.noMinutes");
        assertThat(reasons(desk.record(chair, committee.id(), wish(house.today().toString(), Set.of(), ""), minutes)))
                .containsExactly("committees.meeting.nobody");
    }

    @Test
    void membersReadTheChairRecordsAndStrangersLearnNothing() {
        CommitteeMeeting meeting = held("");
        Organisation other = house.found();
        Actor otherChair = house.chair(other.id());
        Actor foreign = new CommitteeHouse(context, "500155").secretary;

        assertThat(desk.sheet(society(member), committee.id(), 1).mayRecord()).isFalse();
        assertThat(desk.sheet(chair, committee.id(), 1).mayRecord()).isTrue();
        assertThat(desk.sheet(house.secretary, committee.id(), 1).mayRecord()).isTrue();
        assertThat(desk.sheet(society(house.society.holder(Role.AUDITOR)), committee.id(), 1).mayRecord()).isFalse();
        assertThat(desk.sheet(society(house.society.holder(Role.SECRETARY)), committee.id(), 1).mayRecord()).isFalse();
        for (Actor stranger : List.of(otherChair, foreign, Actor.VISITOR, society(house.society.person()))) {
            assertThatThrownBy(() -> desk.sheet(stranger, committee.id(), 1)).isInstanceOf(Absent.class);
            assertThatThrownBy(() -> desk.meeting(stranger, meeting.id())).isInstanceOf(Absent.class);
            assertThat(attachments.mayRead(stranger, meeting.minutes())).isFalse();
        }
        assertThat(attachments.mayRead(society(member), meeting.minutes())).isTrue();
        assertThatThrownBy(() -> desk.record(society(member), committee.id(), wish("", Set.of(), ""), Optional.empty()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aTaskIsDoneOnce() {
        CommitteeMeeting meeting = held("编写手册 | 2027-03-31\n同意");
        assertThat(desk.sheet(chair, committee.id(), 1).openTasks()).hasSize(1);

        granted(tasks.done(chair, meeting.id(), 1));
        assertThat(reasons(tasks.done(chair, meeting.id(), 1))).containsExactly("committees.decision.closed");
        assertThat(reasons(tasks.done(chair, meeting.id(), 2))).containsExactly("committees.decision.closed");
        assertThat(desk.sheet(chair, committee.id(), 1).openTasks()).isEmpty();
    }

    @Test
    void activitiesAreRecordedWithTheirParticipants() {
        assertThat(reasons(desk.record(chair, committee.id(), new ActivityWish(house.today().toString(), "科普日", "望津小学", "0"))))
                .containsExactly("committees.form.number");
        granted(desk.record(chair, committee.id(), new ActivityWish(house.today().toString(), "科普日", "望津小学", "120")));

        assertThat(desk.sheet(chair, committee.id(), 1).activities()).extracting(CommitteeMeeting.Activity::participants)
                .containsExactly(120);
    }
}
