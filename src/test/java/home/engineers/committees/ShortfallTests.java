package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.internal.CommitteeDesk;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class ShortfallTests {
    @Autowired private ApplicationContext context;
    @Autowired private CommitteeDesk desk;
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

    private List<String> told(PersonId person) {
        return seated.told(person, "committees.notice.shortfall", "arguments[2] || ' ' || arguments[3] || '/' || arguments[4]");
    }

    @Test
    void secretaryAndChairAreToldOnceWhenATermThatWasNeededHasEnded() {
        LocalDate last = house.today().plusDays(40);
        seated.member(last);
        seated.member(house.today().plusYears(2));
        house.adopt("ENDS");
        clock.moveTo(last);
        assertThat(told(house.secretary.requirePerson())).isEmpty();
        assertThat(desk.sheet(house.secretary, seated.committee.id()).belowSince()).isNull();

        clock.moveTo(last.plusDays(3));
        String said = last.plusDays(1) + " 2/3";
        assertThat(told(house.secretary.requirePerson())).containsExactly(said);
        assertThat(told(chair)).containsExactly(said);
        assertThat(desk.sheet(house.secretary, seated.committee.id()).belowSince()).isEqualTo(last.plusDays(1));
    }

    @Test
    void aSuccessorAppointedInTimeLeavesNothingToTell() {
        LocalDate last = house.today().plusDays(40);
        seated.member(last);
        seated.member(house.today().plusYears(2));
        house.adopt("ENDS");
        seated.member(house.today().plusYears(2));
        clock.moveTo(last.plusDays(3));

        assertThat(told(house.secretary.requirePerson())).isEmpty();
    }

    @Test
    void whoLeavesEarlyMakesItFallOnTheDayAfter() {
        Position leaving = seated.member(house.today().plusYears(2));
        seated.member(house.today().plusYears(2));
        house.adopt("ENDS");
        granted(positions.end(leaving.id(), house.today(), null));
        assertThat(told(house.secretary.requirePerson())).isEmpty();
        clock.moveTo(house.today().plusDays(2));

        assertThat(told(house.secretary.requirePerson())).containsExactly(house.today().minusDays(1) + " 2/3");
    }

    @Test
    void aCommitteeHealedAndFallenAgainIsToldOfAgain() {
        LocalDate first = house.today();
        seated.member(house.today().plusYears(2));
        house.adopt("ENDS");
        clock.moveTo(first.plusDays(1));
        assertThat(told(chair)).containsExactly(first + " 2/3");
        Position successor = seated.member(first.plusDays(60));
        clock.moveTo(first.plusDays(62));

        assertThat(told(chair)).containsExactly(first + " 2/3", first.plusDays(61) + " 2/3");
        assertThat(successor.to()).isEqualTo(first.plusDays(60));
    }
}
