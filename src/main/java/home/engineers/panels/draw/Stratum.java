package home.engineers.panels.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The experts who count for exactly the same quotas, and so are as likely to be drawn as each other.
 *
 * @param quotas numbers of the quotas from 0, ascending
 * @param experts pseudonyms, ascending; at least one
 */
public record Stratum(List<Integer> quotas, List<String> experts) {
    private static final Comparator<List<Integer>> BY_QUOTAS = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    public int size() {
        return experts.size();
    }

    /** The pool in its strata, in the order of their quotas. */
    public static List<Stratum> of(List<Candidate> pool, List<Quota> quotas) {
        Map<List<Integer>, List<String>> strata = new TreeMap<>(BY_QUOTAS);
        for (Candidate candidate : pool) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < quotas.size(); i++) {
                if (candidate.countsFor(quotas.get(i))) {
                    numbers.add(i);
                }
            }
            strata.computeIfAbsent(List.copyOf(numbers), none -> new ArrayList<>()).add(candidate.pseudonym());
        }
        return strata.entrySet().stream()
                .map(entry -> new Stratum(entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList();
    }

    /** Whether one order of strata is the published one: by their quotas, none twice. */
    static boolean ascending(Stratum before, Stratum after) {
        return BY_QUOTAS.compare(before.quotas(), after.quotas()) < 0;
    }
}
