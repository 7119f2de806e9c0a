package home.engineers.people;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that may be of one person, and those that were merged, as far as the actor may know of them. */
public interface Duplicates {
    /**
     * One page of suspected pairs, the heaviest first; at most thirty.
     *
     * @param state {@code open}, {@code dismissed} or {@code merged}
     * @param page counted from 1
     */
    Suspected suspected(Actor actor, String state, int page);

    /** One page of merges, the newest first; at most thirty. */
    List<Merged> merged(Actor actor, int page);

    /** @param wider how many pairs reach beyond what the actor may see */
    record Suspected(List<Pair> pairs, int wider) {
        public Suspected {
            pairs = List.copyOf(pairs);
        }
    }

    /** @param grounds wire names of the reasons @param why of whoever dismissed it, or empty */
    record Pair(
            UUID id, PersonId first, PersonId second, List<String> grounds, int weight, String state, Instant foundAt, String why) {
        public Pair {
            grounds = List.copyOf(grounds);
        }
    }

    /** @param undoneAt null while the merge stands */
    record Merged(UUID id, PersonId kept, PersonId merged, Instant mergedAt, LocalDate undoUntil, @Nullable Instant undoneAt) {}
}
