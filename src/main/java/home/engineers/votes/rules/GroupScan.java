package home.engineers.votes.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Networks and devices from which more voters vote for one candidate than chance explains: Fisher's exact test for each
 * group of at least five voters and each candidate. It counts voters and not votes, since one who votes every day does so
 * from the same place; each voter belongs to the group of their first vote.
 */
final class GroupScan {
    private final Cluster.Kind kind;
    private final Map<UUID, String> groupOf;
    private final Map<String, Integer> sizes;
    private final Set<String> groups;
    private final Hypergeometric chances;
    private final double each;
    private final List<Cluster> found = new ArrayList<>();

    /** @param each the most that the chance of one cluster may be */
    private GroupScan(
            Cluster.Kind kind, Map<UUID, String> groupOf, Map<String, Integer> sizes, Set<String> groups, Hypergeometric chances, double each) {
        this.kind = kind;
        this.groupOf = groupOf;
        this.sizes = sizes;
        this.groups = groups;
        this.chances = chances;
        this.each = each;
    }

    static ForensicReport of(List<CastRow> rows, Cluster.Kind kind, double alpha) {
        Map<UUID, String> groupOf = new HashMap<>();
        Map<Integer, Set<UUID>> votersOf = new TreeMap<>();
        for (CastRow row : rows) {
            groupOf.putIfAbsent(row.voter(), kind == Cluster.Kind.NETWORK ? row.network() : row.device());
            votersOf.computeIfAbsent(row.candidate(), candidate -> new HashSet<>()).add(row.voter());
        }
        Map<String, Integer> sizes = new HashMap<>();
        groupOf.values().forEach(group -> sizes.merge(group, 1, Integer::sum));
        Set<String> groups = new TreeSet<>(sizes.keySet());
        groups.removeIf(group -> sizes.get(group) < ForensicReport.LEAST || group.isEmpty());
        long tests = (long) groups.size() * votersOf.size();
        GroupScan scan = new GroupScan(kind, groupOf, sizes, groups, new Hypergeometric(groupOf.size()), alpha / Math.max(1, tests));
        votersOf.forEach(scan::look);
        return new ForensicReport(tests, scan.found);
    }

    private void look(int candidate, Set<UUID> voters) {
        Map<String, Integer> own = new HashMap<>();
        voters.forEach(voter -> own.merge(groupOf.get(voter), 1, Integer::sum));
        for (String group : groups) {
            int size = sizes.get(group);
            int observed = own.getOrDefault(group, 0);
            double expected = ForensicReport.expected(groupOf.size(), voters.size(), size, observed);
            if (ForensicReport.stands(observed, expected)) {
                double chance = chances.tail(groupOf.size(), voters.size(), size, observed);
                if (chance <= each) {
                    found.add(new Cluster(kind, candidate, group, null, null, observed, expected, chance));
                }
            }
        }
    }
}
