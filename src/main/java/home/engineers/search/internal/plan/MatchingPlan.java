package home.engineers.search.internal.plan;

import java.util.List;
import java.util.stream.Stream;

/** What of a plan decides whether a document is found; what only orders hits is left out. */
public final class MatchingPlan {
    private MatchingPlan() {}

    /** Finds what the plan finds: in what is combined all of {@code must} hold, or where there is none one of {@code should}. */
    public static Plan of(Plan plan) {
        return switch (plan) {
            case Plan.Weighed(Plan part, float weight) -> of(part);
            case Plan.Flat(Plan part, float score) -> of(part);
            case Plan.Combined combined -> combined(combined);
            case Plan.Term one -> one;
            case Plan.Sequence one -> one;
            case Plan.Beginning one -> one;
            case Plan.Range one -> one;
            case Plan.Everything one -> one;
            case Plan.Nothing one -> one;
        };
    }

    private static Plan combined(Plan.Combined combined) {
        List<Plan> all = Stream.concat(combined.must().stream(), combined.filter().stream()).map(MatchingPlan::of).toList();
        List<Plan> not = parts(combined.not());
        if (all.isEmpty() && combined.should().isEmpty()) {
            return new Plan.Nothing();
        }
        if (not.isEmpty()) {
            return all.isEmpty() ? Plan.any(parts(combined.should())) : Plan.all(all);
        }
        return new Plan.Combined(all, all.isEmpty() ? parts(combined.should()) : List.of(), not, List.of());
    }

    private static List<Plan> parts(List<Plan> plans) {
        return plans.stream().map(MatchingPlan::of).toList();
    }
}
