package home.engineers.search.internal.plan;

import home.engineers.search.internal.plan.Plan.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must stand in a document for a plan to find it, as far as that can be told by single terms. */
public final class RequiredTerms {
    private RequiredTerms() {}

    /** Sets of terms of which each must have one in the document; no set where nothing can be told. */
    public static List<Set<Term>> of(Plan plan) {
        return switch (plan) {
            case Term term -> List.of(Set.of(term));
            case Plan.Sequence(String field, List<String> terms) ->
                terms.stream().distinct().map(term -> Set.of(new Term(field, term))).toList();
            case Plan.Combined combined -> combined(combined);
            case Plan.Weighed(Plan part, float weight) -> of(part);
            case Plan.Flat(Plan part, float score) -> of(part);
            case Plan.Nothing nothing -> List.of(Set.of());
            case Plan.Beginning beginning -> List.of();
            case Plan.Range range -> List.of();
            case Plan.Everything everything -> List.of();
        };
    }

    private static List<Set<Term>> combined(Plan.Combined combined) {
        List<Set<Term>> all = new ArrayList<>();
        combined.must().forEach(part -> all.addAll(of(part)));
        combined.filter().forEach(part -> all.addAll(of(part)));
        boolean oneOf = combined.must().isEmpty() && combined.filter().isEmpty() && !combined.should().isEmpty();
        if (oneOf) {
            any(combined.should()).ifPresent(all::add);
        }
        return all.stream().distinct().toList();
    }

    /** Of each way the shortest set, all together; nothing where one way cannot be told by terms. */
    private static Optional<Set<Term>> any(List<Plan> ways) {
        Set<Term> union = new HashSet<>();
        for (Plan way : ways) {
            Optional<Set<Term>> shortest = of(way).stream().min(Comparator.comparingInt(Set::size));
            if (shortest.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(shortest.get());
        }
        return Optional.of(Set.copyOf(union));
    }
}
