package home.engineers.votes.recount;

import java.util.Map;

/** What counting a recount file again comes to. */
public sealed interface RecountResult {
    /**
     * The published result comes out.
     *
     * @param head the last running hash, to be compared with the one in the record of official acts
     * @param counts by candidate
     */
    record Same(String vote, String title, long rows, long annulled, String head, Map<Integer, Count> counts) implements RecountResult {}

    record Different(RecountFault first) implements RecountResult {}

    record Count(String name, long raw, long annulled, int rank) {}
}
