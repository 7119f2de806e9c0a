package home.engineers.panels.draw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The lottery where nobody counts for two quotas, in closed form. Everyone has the same chance L, save where a quota's minimum
 * asks for more or its maximum allows less: of a stratum of n with bounds from a to b, {@code min(max(L·n, a), b)} are expected,
 * with the one L for which these sum to the size of the panel. No other lottery raises anyone's chance without lowering that
 * of someone who has no more (it is leximin). The expected numbers are rounded together, each up or down to the whole number
 * next to it, by systematic sampling; so they are met exactly.
 */
public final class DisjointQuotas {
    private final int size;
    private final List<Stratum> strata;
    private final long[] least;
    private final long[] most;

    private DisjointQuotas(int size, List<Quota> quotas, List<Stratum> strata) {
        this.size = size;
        this.strata = strata;
        this.least = new long[strata.size()];
        this.most = new long[strata.size()];
        for (int i = 0; i < strata.size(); i++) {
            List<Integer> own = strata.get(i).quotas();
            least[i] = own.isEmpty() ? 0 : quotas.get(own.getFirst()).min();
            most[i] = Math.min(strata.get(i).size(), own.isEmpty() ? size : quotas.get(own.getFirst()).max());
        }
    }

    /** Whether nobody counts for two quotas. */
    public static boolean are(List<Stratum> strata) {
        return strata.stream().allMatch(stratum -> stratum.quotas().size() <= 1);
    }

    /** @param strata of a pool from which a panel of the size can be drawn within the quotas, and where {@link #are} holds */
    public static Lottery lottery(int size, List<Quota> quotas, List<Stratum> strata) {
        return new Lottery(size, quotas, strata, new DisjointQuotas(size, quotas, strata).compositions());
    }

    private List<Composition> compositions() {
        Share level = level();
        long unit = level.denominator();
        long[] until = new long[strata.size()];
        TreeSet<Long> turns = new TreeSet<>(List.of(0L));
        long sum = 0;
        for (int i = 0; i < until.length; i++) {
            sum += Math.clamp(level.numerator() * strata.get(i).size(), least[i] * unit, most[i] * unit);
            until[i] = sum;
            turns.add(Math.floorMod(-sum, unit));
        }
        if (sum != size * unit) {
            throw new IllegalArgumentException("no panel of " + size + " keeps these quotas");
        }
        return rounded(until, unit, new ArrayList<>(turns));
    }

    /** One composition for each stretch of starting points, from 0 to the unit, between which no count turns. */
    private List<Composition> rounded(long[] until, long unit, List<Long> turns) {
        long common = turns.stream().map(BigInteger::valueOf).reduce(BigInteger.valueOf(unit), BigInteger::gcd).longValueExact();
        List<Composition> compositions = new ArrayList<>();
        for (int t = 0; t < turns.size(); t++) {
            long start = turns.get(t);
            long end = t + 1 < turns.size() ? turns.get(t + 1) : unit;
            int[] counts = IntStream.range(0, until.length)
                    .map(i -> Math.toIntExact((until[i] + start) / unit - ((i == 0 ? 0 : until[i - 1]) + start) / unit))
                    .toArray();
            compositions.add(Composition.of((end - start) / common, counts));
        }
        return compositions;
    }

    /** The chance L, by looking between each two neighbouring points at which some stratum meets a bound. */
    private Share level() {
        TreeSet<Share> bends = new TreeSet<>(List.of(Share.of(0, 1), Share.of(1, 1)));
        for (int i = 0; i < least.length; i++) {
            bends.add(Share.of(Math.min(least[i], strata.get(i).size()), strata.get(i).size()));
            bends.add(Share.of(most[i], strata.get(i).size()));
        }
        Share before = bends.first();
        for (Share bend : bends) {
            if (atLeastSize(bend)) {
                return between(before, bend);
            }
            before = bend;
        }
        throw new IllegalArgumentException("no panel of " + size + " keeps these quotas");
    }

    private boolean atLeastSize(Share level) {
        long expected = 0;
        for (int i = 0; i < least.length; i++) {
            expected += Math.clamp(
                    level.numerator() * strata.get(i).size(), least[i] * level.denominator(), most[i] * level.denominator());
        }
        return expected >= size * level.denominator();
    }

    private Share between(Share low, Share high) {
        long free = 0;
        long fixed = 0;
        for (int i = 0; i < least.length; i++) {
            long n = strata.get(i).size();
            if (Share.of(Math.min(least[i], n), n).compareTo(high) >= 0) {
                fixed += least[i];
            } else if (Share.of(most[i], n).compareTo(low) <= 0) {
                fixed += most[i];
            } else {
                free += n;
            }
        }
        return free == 0 ? high : Share.of(size - fixed, free);
    }
}
