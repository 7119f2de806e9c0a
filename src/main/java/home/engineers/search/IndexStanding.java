package home.engineers.search;

import home.engineers.kernel.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * How one index stands on this node.
 *
 * @param state empty where the index cannot be opened
 * @param behind rows of the database that changed and are not taken in yet, at most {@value #MOST_BEHIND}
 * @param compared when it was last compared with the database
 * @param comparing whether a comparison is ordered or going on
 * @param fault why it does not follow the database for now, or cannot be built
 */
public record IndexStanding(
        String index, Optional<SearchIndex.State> state, long behind, Optional<Comparison> compared, boolean comparing, Optional<Reason> fault) {
    /** Beyond that many nobody counts. */
    public static final int MOST_BEHIND = 100_000;

    /** @param differences documents that were not as the database had them */
    public record Comparison(Instant at, int differences) {}

    /** Whether it is being built anew, or is to be at once. */
    public boolean rebuilding() {
        return state.flatMap(SearchIndex.State::rebuilding).isPresent();
    }
}
