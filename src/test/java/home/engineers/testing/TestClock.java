package home.engineers.testing;

import home.engineers.evidence.internal.SequencingRounds;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Moves the clock of the house in tests. It runs on from where it is put. */
public final class TestClock {
    /** Monday 23 November 2026, nine in the morning in Beijing. */
    public static final Instant START = at(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0));

    private final HouseClock clock;

    TestClock(HouseClock clock) {
        this.clock = clock;
    }

    public void moveTo(Instant instant) {
        moveTo(clock, instant);
    }

    /** Nine in the morning of this day in Beijing. */
    public void moveTo(LocalDate day) {
        moveTo(at(day, LocalTime.of(9, 0)));
    }

    public void moveOn(Duration duration) {
        clock.runAhead(clock.offset().plus(duration));
    }

    public LocalDate today() {
        return clock.today();
    }

    static void moveTo(HouseClock clock, Instant instant) {
        Instant machine = clock.instant().minus(clock.offset());
        clock.runAhead(Duration.between(machine, instant));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HouseClock.ZONE).toInstant();
    }

    /**
     * Puts the clock back before each test method and after it: a house that is set aside in the future would carry out
     * everything due by then when it is taken up again. Rounds of due work run only where a test asks for one: a round
     * that began before the clock was put back would end what the test files after it. The same holds for giving places
     * in the log, of which a test may look at the tables.
     */
    public static final class Reset extends AbstractTestExecutionListener {
        @Override
        public void beforeTestMethod(TestContext test) {
            test.getApplicationContext().getBeanProvider(DueWorkRunner.class).forEach(DueWorkRunner::stop);
            test.getApplicationContext().getBeanProvider(SequencingRounds.class).stream()
                    .filter(SequencingRounds::isRunning)
                    .forEach(SequencingRounds::stop);
            putBack(test);
        }

        @Override
        public void afterTestMethod(TestContext test) {
            putBack(test);
        }

        private static void putBack(TestContext test) {
            test.getApplicationContext().getBeanProvider(HouseClock.class).stream()
                    .filter(HouseClock::movable)
                    .forEach(clock -> moveTo(clock, START));
        }
    }
}
