package home.engineers.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.throttle.Throttle;
import home.engineers.kernel.throttle.Throttle.Bucket;
import home.engineers.kernel.time.HouseClock;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Many tries that are booked together wait as if they had come one after another. */
@HouseTest
@Transactional
class ThrottleTests {
    private static final GrowingDelay TWO_FREE = new GrowingDelay(2, Duration.ofHours(1), Duration.ofHours(4));

    @Autowired private Throttle throttle;
    @Autowired private TestClock clock;
    @Autowired private HouseClock houseClock;

    private static List<Bucket> of(String... names) {
        return Stream.of(names).map(name -> new Bucket("throttle-test|" + name, TWO_FREE)).toList();
    }

    private static List<Boolean> mayGoOn(List<Optional<Duration>> waits) {
        return waits.stream().map(Optional::isEmpty).toList();
    }

    @Test
    void whatIsBookedTogetherWaitsLikeWhatIsBookedSingly() {
        List<List<Bucket>> tries = List.of(of("a", "x"), of("a", "y"), of("b", "x"), of("a", "z"), of("a", "y"), of("b", "y"), of("x"), of("c"));
        List<Boolean> together = mayGoOn(throttle.bookEach(tries));

        List<Boolean> singly = tries.stream()
                .map(one -> throttle.book(one.stream().map(bucket -> new Bucket(bucket.name() + "|singly", bucket.delay())).toList()).isEmpty())
                .toList();
        assertThat(together).isEqualTo(singly).containsExactly(true, true, true, true, false, true, true, true);
    }

    @Test
    void bothLookAtTheSameBuckets() {
        throttle.bookEach(List.of(of("d"), of("d"), of("d")));
        for (int again = 0; again < 3; again++) {
            assertThat(mayGoOn(throttle.waits(of("f", "d", "d")))).as("looking books nothing").containsExactly(true, false, false);
        }
        assertThat(throttle.book(of("d"))).hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
        clock.moveTo(houseClock.instant().plus(Duration.ofHours(1)));
        assertThat(throttle.book(of("d"))).isEmpty();
        assertThat(throttle.bookEach(List.of(of("d"), of("e")))).satisfiesExactly(
                wait -> assertThat(wait.orElseThrow()).isGreaterThan(Duration.ofMinutes(119)), wait -> assertThat(wait).isEmpty());
        clock.moveTo(Instant.from(houseClock.instant()).plus(Duration.ofHours(27)));
        assertThat(mayGoOn(throttle.bookEach(List.of(of("d"), of("d"), of("d"), of("d"))))).as("forgotten after a day").containsExactly(true, true, true, false);
        assertThat(throttle.bookEach(List.of())).isEmpty();
    }
}
