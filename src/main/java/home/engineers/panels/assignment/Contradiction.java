package home.engineers.panels.assignment;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says which demands contradict each other, or are not met, those of one kind together. */
public final class Contradiction {
    private static final int NAMED = 8;

    private Contradiction() {}

    /** @param demands of an irreducible contradiction @param matrix the scores it was asked with */
    public static List<Reason> said(List<Demand> demands, ScoreMatrix matrix) {
        if (demands.size() == 1 && demands.getFirst() instanceof Demand.CaseNeeds(String id, int reviewers)) {
            int free = matrix.free(matrix.cases().indexOf(id));
            return List.of(Reason.of("panels.demand.tooFewFree", id, reviewers, free));
        }
        return unmet(demands);
    }

    /** The demands that an assignment does not meet. */
    public static List<Reason> unmet(List<Demand> demands) {
        Map<List<Object>, List<String>> together = new LinkedHashMap<>();
        for (Demand demand : demands) {
            switch (demand) {
                case Demand.CaseNeeds(String id, int reviewers) -> add(together, id, "panels.demand.caseNeeds", reviewers);
                case Demand.AtMost(String reviewer, int cases) -> add(together, reviewer, "panels.demand.atMost", cases);
                case Demand.AtLeast(String reviewer, int cases) -> add(together, reviewer, "panels.demand.atLeast", cases);
                case Demand.EmployerAtMost(String id, String employer, int reviewers) ->
                    add(together, id, "panels.demand.employerAtMost", reviewers, employer);
                case Demand.Pinned(String id, String reviewer) -> add(together, id, "panels.demand.pinned", reviewer);
            }
        }
        return together.entrySet().stream().map(one -> said(one.getKey(), one.getValue())).toList();
    }

    private static void add(Map<List<Object>, List<String>> together, String name, Object... kind) {
        together.computeIfAbsent(List.of(kind), one -> new ArrayList<>()).add(name);
    }

    private static Reason said(List<Object> kind, List<String> names) {
        List<Object> arguments = new ArrayList<>(List.of(listed(names), names.size()));
        arguments.addAll(kind.subList(1, kind.size()));
        return Reason.of((String) kind.getFirst(), arguments.toArray());
    }

    private static LocalizedText listed(List<String> names) {
        List<String> shown = names.subList(0, Math.min(NAMED, names.size()));
        int left = names.size() - shown.size();
        return new LocalizedText(
                String.join("、", shown) + (left > 0 ? " 等 " + names.size() + " 项" : ""),
                String.join(", ", shown) + (left > 0 ? " and " + left + " more" : ""));
    }
}
