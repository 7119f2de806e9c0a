package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
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
import org.springframework.transaction.annotation.Transactional;

/** Chair and secretaries are warned of terms that end, on the days the association has adopted. */
@HouseTest
@Transactional
class TermWarningTests {
    @Autowired private ApplicationContext context;
    @Autowired private Positions positions;
    @Autowired private TestClock clock;

    private SeatedCommittee seated;
    private CommitteeHouse house;
    private PersonId chair;

    @BeforeEach
    void invent() {
        seated = new SeatedCommittee(context);
        house = seated.house;
        chair = seated.chair;
    }

    private List<String> warned(PersonId person) {
        return seated.told(person, "committees.notice.termEnds", "arguments[2] || ' ' || arguments[4]");
    }

    @Test
    void chairAndSecretaryAreWarnedNinetyAndThirtyDaysBeforeAndNotADayEarlier() {
        house.adopt("ENDS");
        PersonId member = house.society.person("届满测试甲");
        LocalDate last = house.today().plusDays(100);
        seated.member(member, last);
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
        seated.member(member, last);
        clock.moveTo(house.today().plusDays(1));
        house.adopt("ENDS");
        clock.moveTo(last.minusDays(89));

        assertThat(warned(chair)).containsExactly("届满测试乙 " + last);
    }

    @Test
    void aTermEndedEarlyIsNotWarnedOfAgain() {
        house.adopt("ENDS");
        PersonId member = house.society.person("届满测试丙");
        Position position = seated.member(member, house.today().plusDays(100));
        granted(positions.end(position.id(), house.today(), null));
        clock.moveTo(house.today().plusDays(80));

        assertThat(warned(chair)).isEmpty();
    }
}
