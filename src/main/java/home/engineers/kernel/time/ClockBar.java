package home.engineers.kernel.time;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the clock of a demo house forward and remembers it over restarts. Exists in demo and tests only. */
@Component
@ConditionalOnProperty(name = "house.demo", havingValue = "true")
public class ClockBar {
    private final HouseClock clock;
    private final DueWorkRunner dueWork;
    private final JdbcClient jdbc;

    ClockBar(HouseClock clock, DueWorkRunner dueWork, JdbcClient jdbc) {
        this.clock = clock;
        this.dueWork = dueWork;
        this.jdbc = jdbc;
    }

    @PostConstruct
    void resume() {
        jdbc.sql("select ahead_seconds from kernel_clock").query(Long.class).optional()
                .ifPresent(seconds -> clock.runAhead(Duration.ofSeconds(seconds)));
    }

    /**
     * Moves to the next due instant, or to the next morning where nothing is due, and carries out what falls due; what is
     * due already comes first.
     */
    public Instant toNextDue() {
        dueWork.runAll();
        Instant tomorrow = startOf(clock.today().plusDays(1));
        return moveTo(dueWork.next().filter(due -> due.isAfter(clock.instant())).orElse(tomorrow));
    }

    /** Moves to the start of the next day. */
    public Instant toNextDay() {
        return moveTo(startOf(clock.today().plusDays(1)));
    }

    /**
     * Moves forward to {@code target}; a target in the past leaves the clock where it is. A clock that still stands behind
     * the machine's, as a test may set it, is not remembered over a restart.
     */
    public Instant moveTo(Instant target) {
        Duration step = Duration.between(clock.instant(), target);
        if (step.isPositive()) {
            Duration ahead = clock.offset().plus(step).plusSeconds(1);
            clock.runAhead(ahead);
            jdbc.sql("insert into kernel_clock (ahead_seconds) values (:s) on conflict (only_row) do update set ahead_seconds = :s")
                    .param("s", Math.max(0, ahead.toSeconds()))
                    .update();
        }
        dueWork.runAll();
        return clock.instant();
    }

    private static Instant startOf(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(HouseClock.ZONE).toInstant();
    }
}
