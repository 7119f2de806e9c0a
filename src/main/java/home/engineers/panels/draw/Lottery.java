package home.engineers.panels.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * The panels that may come out and how often each does, fixed before any chance enters: first a composition is taken by its
 * weight, then so many of each stratum as it says, every choice of them as likely as the others.
 *
 * @param size members of a panel
 * @param quotas what every composition keeps
 * @param strata the whole pool
 * @param compositions at least one; the weights sum to at most 2^53 - 1 divided by the largest stratum and the size
 */
public record Lottery(int size, List<Quota> quotas, List<Stratum> strata, List<Composition> compositions) {
    /** How likely each expert of a stratum is to be drawn. */
    public List<Share> probabilities() {
        long[] taken = new long[strata.size()];
        for (Composition composition : compositions) {
            for (int i = 0; i < taken.length; i++) {
                taken[i] = Math.addExact(taken[i], Math.multiplyExact(composition.weight(), composition.counts().get(i)));
            }
        }
        long all = weight();
        List<Share> shares = new ArrayList<>(taken.length);
        for (int i = 0; i < taken.length; i++) {
            shares.add(Share.of(taken[i], Math.multiplyExact(all, strata.get(i).size())));
        }
        return shares;
    }

    /** The sum of all weights. */
    public long weight() {
        return compositions.stream().mapToLong(Composition::weight).reduce(0, Math::addExact);
    }

    public int pool() {
        return strata.stream().mapToInt(Stratum::size).sum();
    }

    /** Whether so many of each stratum are a panel of the size that keeps every quota. */
    public boolean keeps(int[] counts) {
        int[] met = new int[quotas.size()];
        int members = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || counts[i] > strata.get(i).size()) {
                return false;
            }
            members += counts[i];
            for (int quota : strata.get(i).quotas()) {
                met[quota] += counts[i];
            }
        }
        boolean kept = members == size;
        for (int i = 0; i < met.length; i++) {
            kept &= met[i] >= quotas.get(i).min() && met[i] <= quotas.get(i).max();
        }
        return kept;
    }

    int stratumOf(String expert) {
        for (int i = 0; i < strata.size(); i++) {
            if (strata.get(i).experts().contains(expert)) {
                return i;
            }
        }
        throw new IllegalArgumentException("nobody in the pool is " + expert);
    }
}
