package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.ClockQuery.Ending;
import home.engineers.programmes.ClockReport.Line;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The report of times that ended: by law, when carried out, and what was done. */
@ReviewTest
class ClockReportTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ClockReport report;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Invariant> invariants;

    private ReviewHouse house;
    private Actor auditor;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        auditor = house.actor(house.holder(Role.AUDITOR, house.association()));
    }

    private List<Line> lines(Actor actor, Filed filed, ClockQuery query) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(page -> report.find(actor, query.at(page)).lines())
                .flatMap(List::stream)
                .filter(line -> line.number().equals(filed.number()))
                .toList();
    }

    private static ClockQuery query(Ending ending) {
        return new ClockQuery("", null, null, ending, 1);
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant();
    }

    @Test
    void tellsTheDayOfTheLawBesideTheDayOnWhichItWasCarriedOut() {
        Filed filed = house.file(house.applicant());
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        house.on(10, 20);

        assertThat(lines(auditor, filed, query(Ending.PASSED_ON))).singleElement().satisfies(line -> {
            assertThat(line.stage()).isEqualTo("publicity");
            assertThat(line.begunOn()).isEqualTo(LocalDate.of(2026, 9, 28));
            assertThat(line.dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
            assertThat(line.endedAt()).isEqualTo(midnightAfter(LocalDate.of(2026, 10, 10)));
            assertThat(LocalDate.ofInstant(line.carriedOutAt(), HouseClock.ZONE)).isEqualTo(LocalDate.of(2026, 10, 20));
            assertThat(line.byTime()).isTrue();
            assertThat(line.done()).isEqualTo("publicity-ended");
        });
        assertThat(lines(auditor, filed, query(Ending.ACT))).isEmpty();
        assertThat(lines(auditor, filed, query(Ending.LAPSED))).isEmpty();
        assertThat(lines(auditor, filed, new ClockQuery("", LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 10), Ending.ANY, 1)))
                .hasSize(1);
        assertThat(lines(auditor, filed, new ClockQuery("", LocalDate.of(2026, 10, 11), null, Ending.ANY, 1))).isEmpty();
        assertThat(lines(auditor, filed, new ClockQuery("", null, LocalDate.of(2026, 10, 9), Ending.ANY, 1))).isEmpty();
        assertThat(lines(auditor, filed, new ClockQuery("member-admission", null, null, Ending.ANY, 1))).isEmpty();
    }

    @Test
    void tellsEscalationsAndTheActThatCameFirst() {
        Filed filed = house.endorsed(house.applicant(), LocalDate.of(2026, 10, 11));
        house.complete(filed.address());
        Filed late = house.endorsed(house.applicant(), LocalDate.of(2026, 10, 25));
        house.on(12, 8);

        assertThat(lines(house.secretary(), filed, query(Ending.ACT))).filteredOn(line -> line.stage().equals("completeness")).singleElement().satisfies(line -> {
            assertThat(line.done()).isEqualTo("found-complete");
            assertThat(line.address()).isEqualTo(filed.address());
        });
        assertThat(lines(house.secretary(), late, query(Ending.ESCALATED))).singleElement()
                .satisfies(line -> assertThat(line.done()).isEqualTo("escalated"));
    }

    @Test
    void isForTheSecretaryOfTheAssociationAndTheAuditorAlone() throws Exception {
        assertThatThrownBy(() -> report.find(house.hr(), query(Ending.ANY))).isInstanceOf(NotPermitted.class);
        mvc.perform(get("/clocks").with(SignedInAs.person(house.hr().requirePerson(), "某人"))).andExpect(status().isForbidden());
        Filed filed = house.file(house.applicant());
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        house.on(10, 20);
        String name = house.reviews.summary(house.hr(), filed.address()).applicant();
        mvc.perform(get("/clocks?from=2026-10-10&to=2026-10-10").with(SignedInAs.person(auditor.requirePerson(), "某人")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年10月10日 24:00")))
                .andExpect(content().string(containsString("2026年10月20日 09:0")))
                .andExpect(content().string(not(containsString(name))));
        mvc.perform(get("/clocks?format=csv").with(SignedInAs.person(auditor.requirePerson(), "某人")))
                .andExpect(content().string(containsString(filed.number())));
    }

    @Test
    void aTimeThatShouldHaveEndedAndDidNotIsAViolation() {
        Filed filed = house.file(house.applicant());
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        house.on(10, 9);
        Invariant ended = invariants.stream()
                .filter(one -> one.statement().equals("every time that is up has ended")).findFirst().orElseThrow();
        assertThat(ended.violations()).doesNotContain(filed.number());

        house.on(10, 20);
        assertThat(ended.violations()).doesNotContain(filed.number());
        jdbc.sql("""
                update case_clock set ended_at = null, ended_by = null, ended_with = null, carried_out_at = null
                where case_id = ?""").param(filed.id().value()).update();
        assertThat(ended.violations()).contains(filed.number());
        jdbc.sql("""
                update case_clock set ended_at = due_at, ended_by = 'time', ended_with = 'publicity-ended', carried_out_at = now()
                where case_id = ?""").param(filed.id().value()).update();
    }

    @Test
    void marksAnEndCountedWithoutACalendarAsProvisional() {
        house.time.moveTo(LocalDate.of(2063, 5, 7));
        Filed filed = house.file(house.applicant());
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        house.time.moveTo(LocalDate.of(2063, 6, 7));
        house.due.runAll();

        assertThat(lines(auditor, filed, query(Ending.TIME))).singleElement()
                .satisfies(line -> assertThat(line.provisional()).isTrue());
    }
}
