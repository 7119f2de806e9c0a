package home.engineers.programmes.rules;

import home.engineers.programmes.PanelLaw.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param total of votes and points together, of a hundred; null where the votes alone decide
 */
public record VoteOutcome(long valid, long all, int rank, boolean passes, @Nullable BigDecimal total) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

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
            outcomes.put(one, new VoteOutcome(votes, all, rank, votes > 0 && enough, null));
        });
        return outcomes;
    }

    /**
     * By votes and points together. Whoever has most votes has the whole part of the votes, the others in proportion; totals are
     * reckoned to two decimals and compared so. Whoever stands level with the last seat has one too.
     *
     * @param valid votes of the cases that still stand, by case; one of them has some
     * @param points of the experts, of a hundred; a case that is left out has none
     * @param weight of the votes; the points have the rest
     */
    public static <C> Map<C, VoteOutcome> weighed(Map<C, Long> valid, Map<C, BigDecimal> points, Fraction weight, int seats) {
        long all = valid.values().stream().mapToLong(Long::longValue).sum();
        long most = valid.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Map<C, BigDecimal> totals = new LinkedHashMap<>();
        valid.forEach((one, votes) -> totals.put(one, total(votes, most, points.getOrDefault(one, BigDecimal.ZERO), weight)));
        Map<C, VoteOutcome> outcomes = new LinkedHashMap<>();
        totals.forEach((one, total) -> {
            int rank = 1 + (int) totals.values().stream().filter(other -> other.compareTo(total) > 0).count();
            outcomes.put(one, new VoteOutcome(valid.get(one), all, rank, rank <= seats, total));
        });
        return outcomes;
    }

    /** Over one denominator, so that nothing is rounded twice. */
    private static BigDecimal total(long votes, long most, BigDecimal points, Fraction weight) {
        BigDecimal ofVotes = HUNDRED.multiply(BigDecimal.valueOf(weight.numerator())).multiply(BigDecimal.valueOf(votes));
        BigDecimal ofPoints = points.multiply(BigDecimal.valueOf(weight.denominator() - weight.numerator())).multiply(BigDecimal.valueOf(most));
        return ofVotes.add(ofPoints)
                .divide(BigDecimal.valueOf(weight.denominator()).multiply(BigDecimal.valueOf(most)), DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean reached(long votes, long all, @Nullable Fraction share) {
        return share != null && share.reachedBy(Math.toIntExact(votes), Math.toIntExact(all));
    }

    /** What the record of the case holds of it. */
    public Map<String, Object> facts(String vote) {
        Map<String, Object> facts = new LinkedHashMap<>(
                Map.of("vote", vote, "valid", valid, "all", all, "rank", rank, "passes", passes));
        if (total != null) {
            facts.put("total", total.toPlainString());
        }
        return facts;
    }
}
