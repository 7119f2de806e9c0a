package home.engineers.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.time.HouseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseClockTests {
    private static final Instant PRESENT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant PAST = PRESENT.minus(Duration.ofDays(200));
    private final HouseClock clock = new HouseClock(Clock.fixed(PRESENT, ZoneOffset.UTC), true);

    @Test
    void thePastIsLivedAgainByOneThreadAndForNoLongerThanTheDeed() {
        List<Instant> read = new ArrayList<>();
        clock.relive(PAST, () -> {
            read.add(clock.instant());
            Thread other = Thread.ofVirtual().start(() -> read.add(clock.instant()));
            join(other);
        });

        assertThat(read).containsExactly(PAST, PRESENT);
        assertThat(clock.instant()).isEqualTo(PRESENT);
    }

    @Test
    void aDeedThatFailsLeavesTheClockInThePresent() {
        assertThatThrownBy(() -> clock.relive(PAST, () -> {
            throw new IllegalStateException("failed");
        })).hasMessage("failed");

        assertThat(clock.instant()).isEqualTo(PRESENT);
    }

    @Test
    void whatIsToComeIsNotLivedAgain() {
        List<String> done = new ArrayList<>();
        assertThatThrownBy(() -> clock.relive(PRESENT.plusSeconds(1), () -> done.add("deed")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(done).isEmpty();

        clock.relive(PRESENT, () -> done.add("deed"));
        assertThat(done).containsExactly("deed");
    }

    @Test
    void outsideDemoAndTestsThePastIsPast() {
        HouseClock real = new HouseClock(Clock.fixed(PRESENT, ZoneOffset.UTC), false);

        assertThatThrownBy(() -> real.relive(PAST, () -> {})).isInstanceOf(IllegalStateException.class);
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
