package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act over many cases.
 *
 * @param words that go with the act in every case, or null
 * @param counts how many of its cases stand how
 */
public record Batch(
        UUID id,
        CommonAct act,
        @Nullable String words,
        PersonId orderedBy,
        Instant previewedAt,
        @Nullable Instant endedAt,
        State state,
        Map<Fate, Integer> counts) {
    public Batch {
        counts = Map.copyOf(counts);
    }

    public enum State {
        PREVIEWED,
        RUNNING,
        DONE,
        /** Called off, or given up: what was carried out stands. */
        STOPPED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What becomes of one case of a batch. */
    public enum Fate {
        READY,
        /** Left out, for the reason that the preview gave. */
        LEFT,
        DONE,
        REFUSED,
        /** Somebody changed the case after the preview. */
        CHANGED,
        /** Out of the actor's sight by then. */
        HIDDEN;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** How many cases it is about, those left out by the preview included. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many cases it is to be carried out on. */
    public int chosen() {
        return size() - count(Fate.LEFT);
    }

    public int ended() {
        return chosen() - count(Fate.READY);
    }

    public int percent() {
        return chosen() == 0 ? 100 : (int) (100L * ended() / chosen());
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}
