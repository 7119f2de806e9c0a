package home.engineers.panels.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Pools so small that every panel can be listed, with quotas taken by chance that overlap. */
public final class SmallCases {
    private SmallCases() {}

    /** @param pool all who may be drawn */
    public record Case(int size, List<Quota> quotas, List<Candidate> pool) {
        /** Every set of experts that meets all the demands. */
        public List<List<String>> panels(Set<Bound> demands) {
            List<List<String>> found = new ArrayList<>();
            for (int set = 0; set < 1 << pool.size(); set++) {
                int chosen = set;
                List<Candidate> panel = new ArrayList<>();
                for (int i = 0; i < pool.size(); i++) {
                    if ((chosen >> i & 1) == 1) {
                        panel.add(pool.get(i));
                    }
                }
                if (demands.stream().allMatch(demand -> met(panel, demand))) {
                    found.add(panel.stream().map(Candidate::pseudonym).toList());
                }
            }
            return found;
        }

        public Set<Bound> demands() {
            Set<Bound> demands = new java.util.HashSet<>(Set.of(new Bound.Size()));
            for (int i = 0; i < quotas.size(); i++) {
                demands.addAll(Set.of(new Bound.AtLeast(i), new Bound.AtMost(i)));
            }
            return demands;
        }

        public boolean keeps(List<String> panel) {
            List<Candidate> members = pool.stream().filter(one -> panel.contains(one.pseudonym())).toList();
            return members.size() == panel.size() && demands().stream().allMatch(demand -> met(members, demand));
        }

        private boolean met(List<Candidate> panel, Bound demand) {
            return switch (demand) {
                case Bound.Size all -> panel.size() == size;
                case Bound.AtLeast(int quota) -> count(panel, quota) >= quotas.get(quota).min();
                case Bound.AtMost(int quota) -> count(panel, quota) <= quotas.get(quota).max();
            };
        }

        private long count(List<Candidate> panel, int quota) {
            return panel.stream().filter(one -> one.countsFor(quotas.get(quota))).count();
        }
    }

    /** Cases that the filter lets through, always the same. */
    public static List<Case> some(int many, Predicate<Case> filter) {
        SplittableRandom random = new SplittableRandom(20_261_127);
        List<Case> cases = new ArrayList<>();
        while (cases.size() < many) {
            Case one = one(random);
            if (filter.test(one)) {
                cases.add(one);
            }
        }
        return cases;
    }

    private static Case one(SplittableRandom random) {
        int experts = 4 + random.nextInt(6);
        List<Quota> quotas = new ArrayList<>();
        List<Candidate> pool = new ArrayList<>();
        int many = 2 + random.nextInt(4);
        for (int q = 0; q < many; q++) {
            int min = random.nextInt(3);
            quotas.add(new Quota("kind", "kind " + q, min, min + random.nextInt(2)));
        }
        for (int i = 0; i < experts; i++) {
            Set<String> kinds = new java.util.HashSet<>();
            quotas.stream().filter(quota -> random.nextInt(100) < 45).forEach(quota -> kinds.add(quota.value()));
            pool.add(new Candidate(Pools.pseudonym(i), Map.of("kind", kinds)));
        }
        return new Case(1 + random.nextInt(Math.min(5, experts)), quotas, pool);
    }
}
