package home.engineers.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.authority.InformationBarrier;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;

/** What falls due is carried out whatever becomes of other work. */
class DueWorkRunnerTests {
    private static DueWorkRunner of(DueWork... works) {
        ObjectProvider<DueWork> all = new ObjectProvider<>() {
            @Override
            public Stream<DueWork> stream() {
                return Stream.of(works);
            }
        };
        return new DueWorkRunner(all, new HouseClock(Clock.systemUTC(), false), new PGSimpleDataSource(), new InformationBarrier());
    }

    /** So many things, each due once the one before it is done. */
    private static final class Waiting implements DueWork {
        private int left;

        Waiting(int left) {
            this.left = left;
        }

        @Override
        public Optional<Instant> next() {
            return left > 0 ? Optional.of(Instant.EPOCH) : Optional.empty();
        }

        @Override
        public int carryOut(Instant now) {
            left--;
            return 1;
        }
    }

    private static DueWork failing(String why) {
        return new DueWork() {
            @Override
            public Optional<Instant> next() {
                return Optional.of(Instant.EPOCH);
            }

            @Override
            public int carryOut(Instant now) {
                throw new IllegalStateException(why);
            }
        };
    }

    @Test
    void allThatIsDueIsDoneAndWhatItMakesDue() {
        DueWorkRunner runner = of(new Waiting(2), new Waiting(3));

        assertThat(runner.runAll()).isEqualTo(5);
        assertThat(runner.lastRound()).isPresent();
        assertThat(runner.next()).isEmpty();
    }

    @Test
    void workThatFailsKeepsNoOtherFromBeingDoneAndIsHeardOf() {
        Waiting before = new Waiting(2);
        Waiting after = new Waiting(2);
        DueWorkRunner runner = of(before, failing("no such table"), failing("no such column"), after);

        assertThatThrownBy(runner::runAll).isInstanceOf(IllegalStateException.class).hasMessage("no such table");
        assertThat(before.next()).isEmpty();
        assertThat(after.next()).isEmpty();
        assertThat(runner.lastRound()).isEmpty();
    }
}
