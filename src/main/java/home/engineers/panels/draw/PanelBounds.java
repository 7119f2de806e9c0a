package home.engineers.panels.draw;

import java.util.List;
import java.util.Set;

/**
 * What a panel must keep, as whole numbers.
 *
 * @param leastMembers and {@code mostMembers}: of the whole panel
 * @param least by quota
 * @param most by quota
 * @param sizes of the strata
 * @param quotas by stratum, the numbers of its quotas
 */
public record PanelBounds(
        int leastMembers, int mostMembers, int[] least, int[] most, int[] sizes, List<List<Integer>> quotas) {

    public static PanelBounds of(int size, List<Quota> quotas, List<Stratum> strata) {
        return new PanelBounds(
                size, size,
                quotas.stream().mapToInt(Quota::min).toArray(),
                quotas.stream().mapToInt(Quota::max).toArray(),
                strata.stream().mapToInt(Stratum::size).toArray(),
                strata.stream().map(Stratum::quotas).toList());
    }

    /** The same, but asking only what is demanded. */
    public PanelBounds only(Set<Bound> demanded) {
        int all = pool();
        boolean sized = demanded.contains(new Bound.Size());
        int[] leastLeft = least.clone();
        int[] mostLeft = most.clone();
        for (int i = 0; i < least.length; i++) {
            leastLeft[i] = demanded.contains(new Bound.AtLeast(i)) ? least[i] : 0;
            mostLeft[i] = demanded.contains(new Bound.AtMost(i)) ? most[i] : all;
        }
        return new PanelBounds(sized ? leastMembers : 0, sized ? mostMembers : all, leastLeft, mostLeft, sizes, quotas);
    }

    public int pool() {
        return java.util.Arrays.stream(sizes).sum();
    }

    /** Whether some panel keeps all of it, where nobody counts for two quotas. */
    public boolean possibleWhereDisjoint() {
        int[] there = new int[least.length];
        long free = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (quotas.get(i).isEmpty()) {
                free += sizes[i];
            } else {
                there[quotas.get(i).getFirst()] += sizes[i];
            }
        }
        long atLeast = 0;
        long atMost = free;
        for (int i = 0; i < there.length; i++) {
            int top = Math.min(there[i], most[i]);
            if (top < least[i]) {
                return false;
            }
            atLeast += least[i];
            atMost += top;
        }
        return atLeast <= mostMembers && atMost >= leastMembers;
    }
}
