package home.engineers.panels.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many members a panel takes from each stratum.
 *
 * @param weight how often this composition is taken, out of the sum of all weights; at least 1
 * @param counts by stratum
 */
public record Composition(long weight, List<Integer> counts) {
    static Composition of(long weight, int[] counts) {
        return new Composition(weight, Arrays.stream(counts).boxed().toList());
    }

    int[] array() {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Only the strata that give someone, as pairs of stratum and count. */
    List<List<Integer>> pairs() {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                pairs.add(List.of(i, counts.get(i)));
            }
        }
        return pairs;
    }
}
