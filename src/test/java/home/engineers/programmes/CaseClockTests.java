package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWork;
import home.engineers.law.CalendarNotices;
import home.engineers.law.MovedClock;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

/** Clocks under load, under two hands, and under a calendar that comes late. */
@ReviewTest
class CaseClockTests {
    private static final int CASES = 6;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<DueWork> works;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private CalendarNotices notices;

    private ReviewHouse house;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
    }

    private Filed posted(Actor applicant) {
        Filed filed = house.file(applicant);
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        return filed;
    }

    private static <T> List<Future<T>> together(List<Callable<T>> tasks) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            return threads.invokeAll(tasks.stream()
                    .map(task -> (Callable<T>) () -> {
                        start.await();
                        return task.call();
                    })
                    .toList());
        }
    }

    @Test
    void aTimeThatIsUpIsCarriedOutOnceHoweverManyNodesRun() throws Exception {
        List<Filed> cases = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            cases.add(posted(house.applicant()));
        }
        house.time.moveTo(LocalDate.of(2026, 10, 12));
        Instant now = house.clock.instant();
        Callable<Integer> node = () -> works.stream().mapToInt(work -> work.carryOut(now)).sum();

        for (Future<Integer> result : together(List.of(node, node, node))) {
            result.get();
        }

        assertThat(cases).allSatisfy(filed -> assertThat(evidence.of(filed.id().value()))
                .extracting(Entry::kind)
                .containsExactly("filed", "publicity-begun", "publicity-ended"));
    }

    @Test
    void ofTwoWhoDecideAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        Filed filed = house.endorsed(house.applicant(), LocalDate.of(2026, 10, 11));
        Actor first = house.secretary();
        Actor second = house.secondSecretary();
        int seen = house.version(first, filed.address());

        List<Future<CaseStatus>> decisions = together(List.of(
                () -> granted(house.desk.findComplete(first, filed.address(), seen, "")).status(),
                () -> granted(house.desk.notAccept(second, filed.address(), seen, "材料不符合第 3 条的要求。")).status()));

        assertThat(decisions.stream().filter(CaseClockTests::stale)).hasSize(1);
        assertThat(evidence.of(filed.id().value())).extracting(Entry::kind)
                .filteredOn(kind -> List.of("found-complete", "not-accepted").contains(kind))
                .hasSize(1);
    }

    private static boolean stale(Future<CaseStatus> decision) {
        try {
            decision.get();
            return false;
        } catch (ExecutionException told) {
            assertThat(told).hasCauseInstanceOf(OptimisticLockingFailureException.class);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Test
    void aCountIntoAYearWithoutCalendarIsProvisionalUntilTheCalendarComes() {
        house.time.moveTo(LocalDate.of(2061, 9, 26));
        Actor applicant = house.applicant();
        Filed filed = posted(applicant);
        CaseView before = house.reader.view(applicant, filed.address());
        assertThat(before.summary().dueOn()).isEqualTo(LocalDate.of(2061, 10, 3));
        assertThat(before.summary().provisional()).isTrue();

        List<MovedClock> moved = granted(notices.keepAsOperator(holidaysOf2061().getBytes(StandardCharsets.UTF_8))).moved();

        CaseView after = house.reader.view(applicant, filed.address());
        assertThat(moved).contains(new MovedClock(
                filed.number(), LocalDate.of(2061, 10, 3), LocalDate.of(2061, 10, 10), false));
        assertThat(after.summary().dueOn()).isEqualTo(LocalDate.of(2061, 10, 10));
        assertThat(after.summary().provisional()).isFalse();
        assertThat(after.moments().getFirst().act()).isEqualTo("clock-recomputed");
    }

    private static String holidaysOf2061() {
        StringBuilder notice = new StringBuilder("2061-01-01,off\n2061-05-01,off\n");
        for (int day = 1; day <= 7; day++) {
            notice.append("2061-10-0").append(day).append(",off\n");
        }
        return notice.toString();
    }
}
