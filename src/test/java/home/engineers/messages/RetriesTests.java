package home.engineers.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetriesTests {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void waitsLongerEachTimeAndGivesUpAfterTheSixthFailure() {
        assertThat(Retries.next(1, NOW, null)).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(Retries.next(5, NOW, null)).contains(NOW.plus(Duration.ofHours(12)));
        assertThat(Retries.next(6, NOW, null)).isEmpty();
    }

    @Test
    void doesNotTryAgainWhenTheLetterWouldBeOfNoUse() {
        assertThat(Retries.next(1, NOW, NOW.plusSeconds(60))).isPresent();
        assertThat(Retries.next(1, NOW, NOW.plusSeconds(59))).isEmpty();
    }
}
