package home.engineers.search.internal.plan;

import java.util.List;

/** A query in terms of physical fields, which every engine carries out one to one. */
public sealed interface Plan {
    /** One term of a field. */
    record Term(String field, String term) implements Plan {}

    /** Terms of a field one after another. */
    record Sequence(String field, List<String> terms) implements Plan {}

    /** Terms with a beginning. */
    record Beginning(String field, String beginning) implements Plan {}

    /** Numbers, both ends included. */
    record Range(String field, long from, long to) implements Plan {}

    /**
     * @param must all of which must hold and count
     * @param should of which one must hold where {@code must} and {@code filter} are empty; they count
     * @param not of which none may hold
     * @param filter all of which must hold and do not count
     */
    record Combined(List<Plan> must, List<Plan> should, List<Plan> not, List<Plan> filter) implements Plan {}

    /** Counts so many times. */
    record Weighed(Plan plan, float weight) implements Plan {}

    /** Counts the same for every document. */
    record Flat(Plan plan, float score) implements Plan {}

    record Everything() implements Plan {}

    record Nothing() implements Plan {}

    static Plan any(List<Plan> parts) {
        if (parts.isEmpty()) {
            return new Nothing();
        }
        return parts.size() == 1 ? parts.getFirst() : new Combined(List.of(), parts, List.of(), List.of());
    }

    static Plan all(List<Plan> parts) {
        if (parts.isEmpty()) {
            return new Everything();
        }
        return parts.size() == 1 ? parts.getFirst() : new Combined(parts, List.of(), List.of(), List.of());
    }
}
