package home.engineers.votes.recount;

import java.util.Map;
import java.util.TreeMap;

/** Ranks by votes that count: the most is first, equal numbers share a rank, and the next rank leaves out as many. */
public final class Ranking {
    private Ranking() {}

    /** @param valid votes that count, by candidate */
    public static Map<Integer, Integer> of(Map<Integer, Long> valid) {
        Map<Integer, Integer> ranks = new TreeMap<>();
        valid.forEach((candidate, votes) ->
                ranks.put(candidate, 1 + (int) valid.values().stream().filter(other -> other > votes).count()));
        return ranks;
    }
}
