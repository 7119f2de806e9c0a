package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Chair and secretaries are warned of terms that end, on the days the association has adopted. */
@HouseTest
@Transactional
class TermWarningTests {
    @Autowired private ApplicationContext context;
    @Autowired private DueWorkRunner dueWork;
    @Autowired private Positions positions;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    private CommitteeHouse house;
    private Organisation committee;
    private PersonId chair;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500153");
        committee = house.found();
        chair = house.seat(committee.id(), Role.COMMITTEE_CHAIR, "主任委员");
    }

    private List<String> warned(PersonId person) {
        dueWork.runAll();
        return jdbc.sql("select arguments[2] || ' ' || arguments[4] from messages_notice where person = ?"
                        + " and title_key = 'committees.notice.termEnds' order by 1")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private Position appointed(PersonId person, LocalDate to) {
        return granted(positions.appoint(
                new Positions.Appointment(person, committee.id(), null, "委员", house.today(), to), null));
    }

    @Test
    void chairAndSecretaryAreWarnedNinetyAndThirtyDaysBeforeAndNotADayEarlier() {
        house.adopt("ENDS");
        PersonId member = house.society.person("届满测试甲");
        LocalDate last = house.today().plusDays(100);
        appointed(member, last);
        clock.moveTo(last.minusDays(91));
        assertThat(warned(chair)).isEmpty();

        clock.moveTo(last.minusDays(90));
        clock.moveOn(Duration.ofMinutes(1));
        assertThat(warned(chair)).containsExactly("届满测试甲 " + last);
        assertThat(warned(house.secretary.requirePerson())).containsExactly("届满测试甲 " + last);
        assertThat(warned(member)).isEmpty();

        clock.moveTo(last.minusDays(30));
        clock.moveOn(Duration.ofMinutes(1));
        assertThat(warned(chair)).hasSize(2);
        assertThat(warned(chair)).hasSize(2);
    }

    @Test
    void aRuleAdoptedLaterWarnsOfTermsThatRunAlready() {
        PersonId member = house.society.person("届满测试乙");
        LocalDate last = house.today().plusDays(95);
        appointed(member, last);
        clock.moveTo(house.today().plusDays(1));
        house.adopt("ENDS");
        clock.moveTo(last.minusDays(89));

        assertThat(warned(chair)).containsExactly("届满测试乙 " + last);
    }

    @Test
    void aTermEndedEarlyIsNotWarnedOfAgain() {
        house.adopt("ENDS");
        PersonId member = house.society.person("届满测试丙");
        Position position = appointed(member, house.today().plusDays(100));
        granted(positions.end(position.id(), house.today(), null));
        clock.moveTo(house.today().plusDays(80));

        assertThat(warned(chair)).isEmpty();
    }
}
