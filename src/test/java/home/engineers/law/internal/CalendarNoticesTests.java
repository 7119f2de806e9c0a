package home.engineers.law.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.law.CalendarChanged;
import home.engineers.law.CalendarNotices;
import home.engineers.law.CalendarNotices.Covered;
import home.engineers.law.CalendarNotices.Kept;
import home.engineers.law.CalendarYear;
import home.engineers.law.Calendars;
import home.engineers.law.WorkingDays;
import home.engineers.law.WorkingDays.Counted;
import home.engineers.testing.HouseTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Years far ahead are used, so that the other tests of the house still find the next year without a calendar. */
@HouseTest
@RecordApplicationEvents
class CalendarNoticesTests {
    @Autowired
    private CalendarNotices notices;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private CalendarStore store;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdSource ids;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventMulticaster multicaster;

    @Autowired
    private ApplicationEvents events;

    /** The tests stand in the one request that comes with MockMvc; nodes that never met share none. */
    @BeforeEach
    void leaveTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void everyNodeCountsByANoticeLoadedOnOneOfThem() {
        WorkingDays otherNode = new LiveWorkingDays(store);
        LocalDate eve = LocalDate.of(2041, 9, 30);
        assertThat(otherNode.after(eve, 1)).isEqualTo(new Counted(LocalDate.of(2041, 10, 1), true));

        assertThat(notices.keepAsOperator(notice(2041, ""))).isInstanceOf(Granted.class);

        Counted official = new Counted(LocalDate.of(2041, 10, 4), false);
        assertThat(workingDays.after(eve, 1)).isEqualTo(official);
        assertThat(otherNode.after(eve, 1)).isEqualTo(official);
        assertThat(Calendars.in(database).after(eve, 1)).isEqualTo(official);
        assertThat(Calendars.bundled().after(eve, 1).provisional()).isTrue();
    }

    @Test
    void tellsOfAChangedCalendarOnceAndKeepsTheEarlierNoticeOnRecord() {
        notices.keepAsOperator(notice(2042, ""));
        notices.keepAsOperator(notice(2042, ""));
        assertThat(events.stream(CalendarChanged.class)).containsExactly(new CalendarChanged(2042));

        notices.keepAsOperator(notice(2042, ",{\"name\":\"国庆节\",\"date\":\"2042-10-06\",\"isOffDay\":true}"));

        assertThat(events.stream(CalendarChanged.class)).hasSize(2);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2042, 10, 6))).isFalse();
        assertThat(jdbc.sql("select count(*) from law_calendar_notice where year = 2042").query(Integer.class).single()).isEqualTo(2);
        assertThat(notices.covered()).filteredOn(held -> held.calendar().year() == 2042).hasSize(1);
    }

    @Test
    void countsByANoticeOnlyOnceItIsCommitted() {
        LocalDate day = LocalDate.of(2043, 5, 1);
        transaction.executeWithoutResult(status -> {
            assertThat(workingDays.covers(2043)).isFalse();
            notices.keepAsOperator(notice(2043, ""));
            assertThat(workingDays.isWorkingDay(day)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(workingDays.covers(2043)).isFalse();
        assertThat(new LiveWorkingDays(store).covers(2043)).isFalse();
    }

    /** A case is locked, then counted for; the import keeps others from counting, then reaches for the case. */
    @Test
    void givesWayToWhoeverHoldsACaseAndCountsForIt() throws Exception {
        jdbc.sql("create table if not exists locked_case (number int primary key)").update();
        jdbc.sql("insert into locked_case values (1) on conflict do nothing").update();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch importing = new CountDownLatch(1);
        ApplicationListener<PayloadApplicationEvent<CalendarChanged>> recount = changed -> {
            importing.countDown();
            jdbc.sql("select number from locked_case for update").query(Integer.class).single();
        };
        multicaster.addApplicationListener(recount);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> handling = threads.submit(() -> transaction.executeWithoutResult(status -> {
                jdbc.sql("select number from locked_case for update").query(Integer.class).single();
                held.countDown();
                reached(importing);
                workingDays.covers(2049);
            }));
            Future<Outcome<Kept>> loading = threads.submit(() -> {
                reached(held);
                return notices.keepAsOperator(notice(2049, ""));
            });

            handling.get(20, TimeUnit.SECONDS);
            assertThat(loading.get(20, TimeUnit.SECONDS)).isInstanceOf(Granted.class);
            assertThat(workingDays.covers(2049)).isTrue();
        } finally {
            multicaster.removeApplicationListener(recount);
            jdbc.sql("drop table locked_case").update();
        }
    }

    private static void reached(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void keepsNothingOfARefusedNotice() {
        Outcome<Kept> refused = notices.keepAsOperator(notice(2044, ",{\"name\":\"\",\"date\":\"2045-01-01\",\"isOffDay\":true}"));

        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(workingDays.covers(2044)).isFalse();
        assertThat(events.stream(CalendarChanged.class)).isEmpty();
    }

    @Test
    void letsSecretaryAndAdministratorLoadItAndNobodyElse() {
        assertThat(notices.keep(notice(2046, ""), holding(Role.SECRETARY))).isInstanceOf(Granted.class);
        assertThat(notices.keep(notice(2046, ""), holding(Role.ADMINISTRATOR))).isInstanceOf(Granted.class);
        for (Role role : Set.of(Role.DISTRICT_SECRETARY, Role.AUDITOR, Role.UNIT_HR, Role.EXPERT, Role.OBSERVER)) {
            assertThatThrownBy(() -> notices.keep(notice(2046, ""), holding(role))).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> notices.keep(notice(2046, ""), Actor.VISITOR)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void asksOncePerRequestAndAgainAfterAnImportInIt() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThat(workingDays.covers(2047)).isFalse();
        notices.keepAsOperator(notice(2047, ""));
        assertThat(workingDays.covers(2047)).isTrue();
    }

    @Test
    void saysWhichYearsCameWithTheProduct() {
        assertThat(notices.covered())
                .filteredOn(held -> held.importedAt() == null)
                .extracting(Covered::calendar)
                .extracting(CalendarYear::year)
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    private Actor holding(Role role) {
        return new Actor(new PersonId(ids.next()), Set.of(new Seat(role, new OrganisationId(ids.next()))));
    }

    private static byte[] notice(int year, String more) {
        String days = """
                {"name":"元旦","date":"2027-01-01","isOffDay":true},
                {"name":"劳动节","date":"2027-05-01","isOffDay":true},
                {"name":"国庆节","date":"2027-10-01","isOffDay":true},
                {"name":"国庆节","date":"2027-10-02","isOffDay":true},
                {"name":"国庆节","date":"2027-10-03","isOffDay":true}""".replace("2027", Integer.toString(year));
        return ("{\"year\":" + year + ",\"papers\":[\"https://www.gov.cn/\"],\"days\":[" + days + more + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
