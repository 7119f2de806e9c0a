package home.engineers.panels.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Why no panel can be drawn: irreducible sets of demands. The demands of one set contradict each other; without any one of
 * them the rest of the set can be met. Where several faults are independent there are several sets, none sharing a demand.
 */
public final class Contradiction {
    private Contradiction() {}

    /**
     * By leaving out one demand after the other (deletion filter), each set in turn.
     *
     * @param possible whether some panel of the pool meets all the demands given
     * @return empty where a panel can be drawn
     */
    public static List<List<Bound>> among(List<Quota> quotas, Predicate<Set<Bound>> possible) {
        Set<Bound> left = demands(quotas);
        List<List<Bound>> found = new ArrayList<>();
        while (!possible.test(left)) {
            List<Bound> irreducible = irreducible(left, possible);
            found.add(irreducible);
            irreducible.forEach(left::remove);
        }
        return found;
    }

    private static List<Bound> irreducible(Set<Bound> demands, Predicate<Set<Bound>> possible) {
        Set<Bound> needed = new LinkedHashSet<>(demands);
        for (Bound demand : demands) {
            needed.remove(demand);
            if (possible.test(needed)) {
                needed.add(demand);
            }
        }
        return List.copyOf(needed);
    }

    /** All demands; the size first, so that it is named only where it has a part in every contradiction. */
    private static Set<Bound> demands(List<Quota> quotas) {
        Set<Bound> demands = new LinkedHashSet<>(List.of(new Bound.Size()));
        for (int i = 0; i < quotas.size(); i++) {
            demands.add(new Bound.AtMost(i));
            demands.add(new Bound.AtLeast(i));
        }
        return demands;
    }
}
