package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.internal.MeetingDesk;
import home.engineers.committees.internal.ResolutionDesk;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import home.engineers.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** The lists of a committee ask the database as often for thirty lines as for one. */
@HouseTest
@Transactional
class CommitteeQueryTests {
    @Autowired private ApplicationContext context;
    @Autowired private MeetingDesk meetings;
    @Autowired private ResolutionDesk resolutions;
    @Autowired private Committees committees;

    private CommitteeHouse house;
    private Organisation committee;
    private Actor chair;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500231");
        committee = house.found();
        chair = house.chair(committee.id());
    }

    private CommitteeMeeting meet(int number, Set<String> present) {
        LocalDate due = house.today().plusDays(number);
        return granted(meetings.record(
                chair, committee.id(),
                new MeetingDesk.Wish(house.today().toString(), "会议室", "第" + number + "次会议", present, "编写手册 | " + due + "\n印发纪要"),
                Optional.of(CommitteeHouse.paper("纪要" + number))));
    }

    @Test
    void meetingsWithTheirTasks() throws Exception {
        Set<String> present = Set.of(chair.requirePerson().toString());
        meet(1, present);
        List<String> list = Statements.of(() -> meetings.sheet(chair, committee.id(), 1));
        List<String> facts = Statements.of(() -> committees.facts(committee.id(), house.today().getYear()));
        for (int i = 2; i <= 30; i++) {
            meet(i, present);
        }

        assertThat(list).isNotEmpty();
        assertThat(Statements.of(() -> meetings.sheet(chair, committee.id(), 1))).isEqualTo(list);
        assertThat(Statements.of(() -> committees.facts(committee.id(), house.today().getYear()))).isEqualTo(facts);
        assertThat(committees.facts(committee.id(), house.today().getYear()).decisions()).isEqualTo(60);
    }

    @Test
    void attendanceOfAMeeting() throws Exception {
        CommitteeMeeting small = meet(1, Set.of(chair.requirePerson().toString()));
        List<String> forOne = Statements.of(() -> meetings.meeting(chair, small.id()));
        for (int i = 0; i < 29; i++) {
            PersonId member = house.seat(committee.id(), null, "委员");
            assertThat(member).isNotNull();
        }
        CommitteeMeeting large = meet(2, Set.of(chair.requirePerson().toString()));

        assertThat(forOne).isNotEmpty();
        assertThat(large.seated()).isEqualTo(30);
        assertThat(Statements.of(() -> meetings.meeting(chair, large.id()))).hasSameSizeAs(forOne);
    }

    @Test
    void resolutionsOfAnAssociation() throws Exception {
        List<String> forOne = Statements.of(() -> resolutions.sheet(house.secretary, house.association, 1));
        for (int i = 0; i < 29; i++) {
            house.resolution();
        }

        assertThat(forOne).isNotEmpty();
        assertThat(Statements.of(() -> resolutions.sheet(house.secretary, house.association, 1))).isEqualTo(forOne);
    }
}
