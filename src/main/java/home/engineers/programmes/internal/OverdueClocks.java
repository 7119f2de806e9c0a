package home.engineers.programmes.internal;

import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Times that should have ended and run on. What falls due is carried out within seconds, so a few minutes of grace tell
 * a fault from a round that is just coming; where the clock can be moved, the last round tells it.
 */
@Component
class OverdueClocks {
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final HouseClock clock;
    private final DueWorkRunner runner;

    OverdueClocks(JdbcClient jdbc, HouseClock clock, DueWorkRunner runner) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.runner = runner;
    }

    /** Number of each case in which a time runs on. */
    List<String> numbers() {
        return jdbc.sql("""
                select c.number from case_clock k join review_case c on c.id = k.case_id
                where k.ended_at is null and k.due_at < ? order by c.number""")
                .param(Timestamp.from(asOf()))
                .query(String.class)
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from case_clock where ended_at is null and due_at < ?")
                .param(Timestamp.from(asOf()))
                .query(Integer.class)
                .single();
    }

    private Instant asOf() {
        Instant expected = clock.instant().minus(GRACE);
        return clock.movable() ? runner.lastRound().filter(expected::isAfter).orElse(expected) : expected;
    }
}
