package home.engineers.programmes.rules;

import home.engineers.programmes.PanelLaw.Fraction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a public vote found of one case.
 *
 * @param valid votes for it that count
 * @param all valid votes for the cases that still stood
 * @param rank among these, from 1; the same number gives the same rank
 */
public record VoteOutcome(long valid, long all, int rank, boolean passes) {

    /**
     * By how many of the best go on, or by the share of valid votes that is needed. Whoever stands level with the last seat has
     * one too, since nothing tells them apart; whoever has no valid vote has none.
     *
     * @param valid votes of the cases that still stand, by case
     * @param seats empty where the share decides
     * @throws IllegalArgumentException where neither decides
     */
    public static <C> Map<C, VoteOutcome> of(Map<C, Long> valid, OptionalInt seats, @Nullable Fraction share) {
        if (seats.isEmpty() && share == null) {
            throw new IllegalArgumentException("neither seats nor a share");
        }
        long all = valid.values().stream().mapToLong(Long::longValue).sum();
        Map<C, VoteOutcome> outcomes = new LinkedHashMap<>();
        valid.forEach((one, votes) -> {
            int rank = 1 + (int) valid.values().stream().filter(other -> other > votes).count();
            boolean enough = seats.isPresent() ? rank <= seats.getAsInt() : reached(votes, all, share);
            outcomes.put(one, new VoteOutcome(votes, all, rank, votes > 0 && enough));
        });
        return outcomes;
    }

    private static boolean reached(long votes, long all, @Nullable Fraction share) {
        return share != null && share.reachedBy(Math.toIntExact(votes), Math.toIntExact(all));
    }

    /** What the record of the case holds of it. */
    public Map<String, Object> facts(String vote) {
        return Map.of("vote", vote, "valid", valid, "all", all, "rank", rank, "passes", passes);
    }
}
