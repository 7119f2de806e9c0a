package home.engineers.interests;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.rules.Quiet;
import home.engineers.interests.rules.Rhythm;
import home.engineers.interests.rules.Rhythm.Every;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** When what matched is told, for whom it is kept, and what is left of it when its owner is erased. The house opens on a Monday at nine. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=interests", "house.outbound.allow=127.0.0.1"})
class TellingTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String WINCH = InterestHouse.HOIST.replace("CN220000002U,202420000002.X", "CN220000003U,202420000003.4").replace("电动葫芦,", "电动绞车,");

    @Autowired private ApplicationContext context;
    @Autowired private InterestDesk desk;
    @Autowired private DueWorkRunner due;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;
    @Autowired private List<PersonalData> personal;
    private InterestHouse house;

    @BeforeEach
    void open() {
        house = new InterestHouse(context);
    }

    @AfterEach
    void nothingIsLostOrDouble() {
        assertThat(invariants.stream().filter(one -> one.getClass().getName().contains("Sql")).flatMap(one -> one.violations().stream())).isEmpty();
    }

    private static Wish wish(Rhythm rhythm, Quiet quiet, int cap) {
        return new Wish(
                "小车与葫芦", "小车 或 葫芦", List.of(), List.of(), List.of(), Set.of(WantedEvent.PUBLISHED), false, "", rhythm, quiet, cap);
    }

    private void at(LocalDate day, int hour) {
        clock.moveTo(day.atTime(hour, 0).atZone(HouseClock.ZONE).toInstant());
        due.runAll();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind || ' ' || families from interest_message order by told_at, kind, id").query(String.class).list();
    }

    @Test
    void aDailyOneTellsAllOfADayInOneMessageAtItsHour() {
        house.save(wish(new Rhythm(Every.DAILY, 8, DayOfWeek.MONDAY), Quiet.NONE, 10));
        house.arrivesAndIsTold(InterestHouse.CABLE);
        house.arrivesAndIsTold(InterestHouse.HOIST);
        at(MONDAY.plusDays(1), 7);
        assertThat(kinds()).isEmpty();
        at(MONDAY.plusDays(1), 8);
        assertThat(kinds()).containsExactly("DIGEST 2");
        at(MONDAY.plusDays(2), 8);
        assertThat(kinds()).hasSize(1);
        assertThat(house.inbox()).singleElement().asString().contains("一种缆索检测小车", "电动葫芦");
    }

    @Test
    void aWeeklyOneWaitsForItsDay() {
        house.save(wish(new Rhythm(Every.WEEKLY, 8, DayOfWeek.WEDNESDAY), Quiet.NONE, 10));
        house.arrivesAndIsTold(InterestHouse.CABLE, InterestHouse.HOIST);
        at(MONDAY.plusDays(1), 20);
        assertThat(kinds()).isEmpty();
        at(MONDAY.plusDays(2), 8);
        assertThat(kinds()).containsExactly("DIGEST 2");
    }

    @Test
    void quietHoursHoldBackUntilTheyAreOver() {
        house.save(wish(Rhythm.AT_ONCE, new Quiet(8, 12), 10));
        house.arrivesAndIsTold(InterestHouse.CABLE);
        at(MONDAY, 11);
        assertThat(kinds()).isEmpty();
        at(MONDAY, 12);
        assertThat(kinds()).containsExactly("FAMILY 1");
    }

    @Test
    void whatGoesBeyondTheCapOfADayIsOneMessageAndWhatComesAfterThatWaitsForTheNextDay() {
        house.save(wish(Rhythm.AT_ONCE, Quiet.NONE, 1));
        house.arrivesAndIsTold(InterestHouse.CABLE, InterestHouse.HOIST);
        assertThat(kinds()).containsExactly("FAMILY 1", "REST 1");
        house.arrivesAndIsTold(WINCH);
        assertThat(kinds()).hasSize(2);
        at(MONDAY.plusDays(1), 0);
        assertThat(kinds()).containsExactly("FAMILY 1", "REST 1", "FAMILY 1");
    }

    @Test
    void onlyWhoSpeaksForAUnitKeepsAnInterestForIt() {
        Organisation unit = house.society.unit("推送单位");
        PersonId officer = house.society.person();
        house.society.appoint(officer, unit.id(), Role.UNIT_HR);
        Wish wish = wish(Rhythm.AT_ONCE, Quiet.NONE, 10);

        assertThat(desk.units(house.actor)).isEmpty();
        assertThat(desk.units(house.society.actor(officer))).containsExactly(java.util.Map.entry(unit.id().toString(), "推送单位"));
        assertThatThrownBy(() -> desk.save(house.actor, wish, unit.id().toString())).isInstanceOf(Absent.class);
        UUID kept = granted(desk.save(house.society.actor(officer), wish, unit.id().toString()));

        assertThat(desk.own(house.society.actor(officer))).singleElement().extracting(InterestDesk.Line::unit).isEqualTo("推送单位");
        assertThatThrownBy(() -> desk.one(house.actor, kept)).isInstanceOf(Absent.class);
        house.arrivesAndIsTold(InterestHouse.CABLE);
        assertThat(jdbc.sql("select person from messages_notice where title_key = 'interests.told.title' and link like ?").param("/interests/" + kept + "/%")
                .query(UUID.class).list()).containsExactly(officer.value());
    }

    @Test
    void erasingAPersonTakesTheInterestsWithAllTheyToldAndNobodyElses() {
        house.save(wish(Rhythm.AT_ONCE, Quiet.NONE, 10));
        PersonId other = house.society.person();
        UUID stays = granted(desk.save(house.society.actor(other), wish(Rhythm.AT_ONCE, Quiet.NONE, 10), ""));
        house.arrivesAndIsTold(InterestHouse.CABLE);
        assertThat(kinds()).hasSize(2);

        personal.forEach(one -> {
            if (one.getClass().getPackageName().equals("home.engineers.interests.internal")) {
                one.erase(house.person);
            }
        });
        assertThat(jdbc.sql("select id from interest").query(UUID.class).list()).containsExactly(stays);
        assertThat(jdbc.sql("select interest from interest_match").query(UUID.class).list()).containsExactly(stays);
        assertThat(jdbc.sql("select interest from interest_message").query(UUID.class).list()).containsExactly(stays);
        house.arrivesAndIsTold(InterestHouse.HOIST);
        assertThat(kinds()).as("the other's alone").hasSize(2);
    }
}
