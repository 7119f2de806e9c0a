package home.engineers.districts;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.districts.Foundings.Plan;
import home.engineers.districts.Foundings.Taking;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Positions;
import home.engineers.organisations.Society;
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

/** Planned steps and targets are reminded of before they are due; a step fourteen days, a target ninety. */
@HouseTest
@Transactional
class PlanReminderTests {
    private static final String DISTRICT = "500241";

    @Autowired private ApplicationContext house;
    @Autowired private Foundings foundings;
    @Autowired private Targets targets;
    @Autowired private Positions positions;
    @Autowired private DueWorkRunner dueWork;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    private Society society;
    private PersonId secretary;

    @BeforeEach
    void aSecretary() {
        society = new Society(house);
        secretary = society.holder(Role.SECRETARY);
    }

    private List<String> told(PersonId person) {
        dueWork.runAll();
        return jdbc.sql("select replace(title_key, 'districts.notice.', '') || ' ' || array_to_string(arguments, ' ') from messages_notice"
                        + " where person = ? and title_key similar to 'districts.notice.(planned|target|targetCity).title' order by 1")
                .param(person.value())
                .query(String.class)
                .list();
    }

    /** A minute past nine, when reminders go out. */
    private void morningOf(LocalDate day) {
        clock.moveTo(day);
        clock.moveOn(Duration.ofMinutes(1));
    }

    private PersonId ownSecretary() {
        granted(foundings.take(society.actor(secretary), new Taking(
                DISTRICT, "initiators-meeting", society.today().minusDays(9), "发起人会议纪要", "", List.of())));
        PersonId person = society.person();
        granted(positions.appoint(
                new Positions.Appointment(
                        person, society.district(DISTRICT).id(), Role.DISTRICT_SECRETARY, "筹备组秘书", society.today(), null),
                null));
        return person;
    }

    @Test
    void bothSecretariesAreRemindedOnceFourteenDaysBeforeAPlannedStep() {
        PersonId own = ownSecretary();
        LocalDate planned = society.today().plusDays(40);
        granted(foundings.plan(society.actor(secretary), new Plan(DISTRICT, "approval", planned, 0)));
        morningOf(planned.minusDays(15));
        assertThat(told(secretary)).isEmpty();

        morningOf(planned.minusDays(14));
        assertThat(told(secretary)).hasSize(1).first().asString().startsWith("planned.title").endsWith(planned.toString());
        assertThat(told(own)).hasSize(1);
        morningOf(planned.minusDays(13));
        assertThat(told(own)).hasSize(1);
    }

    @Test
    void anotherDayIsRemindedOfAgainAndATakenStepIsNot() {
        LocalDate planned = society.today().plusDays(20);
        StepEntry entry = granted(foundings.plan(society.actor(secretary), new Plan(DISTRICT, "initiators-meeting", planned, 0)));
        morningOf(planned.minusDays(14));
        assertThat(told(secretary)).hasSize(1);
        LocalDate moved = planned.plusDays(30);
        granted(foundings.plan(society.actor(secretary), new Plan(DISTRICT, "initiators-meeting", moved, entry.version() + 1)));
        morningOf(moved.minusDays(14));
        assertThat(told(secretary)).hasSize(2);

        LocalDate next = moved.plusDays(30);
        granted(foundings.plan(society.actor(secretary), new Plan(DISTRICT, "initiators-meeting", next, entry.version() + 2)));
        granted(foundings.take(society.actor(secretary), new Taking(
                DISTRICT, "initiators-meeting", society.today(), "发起人会议纪要", "", List.of())));
        morningOf(next.minusDays(10));
        assertThat(told(secretary)).hasSize(2);
    }

    @Test
    void theCurrentTargetIsRemindedOfWhereADistrictHasNoAssociation() {
        PersonId own = ownSecretary();
        PersonId elsewhere = society.holder(Role.DISTRICT_SECRETARY);
        LocalDate day = society.today().plusDays(120);
        granted(targets.set(society.actor(secretary), day, "理事会决议"));
        morningOf(day.minusDays(91));
        assertThat(told(own)).isEmpty();

        morningOf(day.minusDays(90));
        assertThat(told(own)).singleElement().asString().startsWith("target.title");
        assertThat(told(secretary)).singleElement().asString().startsWith("targetCity.title " + day);
        assertThat(told(elsewhere)).noneMatch(line -> line.startsWith("targetCity"));
        morningOf(day.minusDays(80));
        assertThat(told(own)).hasSize(1);
    }
}
