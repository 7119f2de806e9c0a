package home.engineers.search;

import java.util.EnumSet;
import java.util.Set;

/**
 * A field of an index and what it serves for.
 *
 * @param name lower-case letters and underscores
 * @param weight how often the words of a ranked text count where hits are ordered; 0 where they are found and do not
 *     count, as in long texts. 1 for all others
 */
public record IndexField(String name, Set<Use> uses, int weight) {
    /** What a field serves for. */
    public enum Use {
        /** Found by phrases and pieces of its text. */
        TEXT,
        /** A text whose words a search without a field looks at and ranks by. */
        RANKED,
        /** Found by its whole value or the beginning of it, in any written form that {@code Folding} makes one. */
        EXACT,
        /** A whole number, or a date as its day since 1970: found by ranges, sorted by, shown over time. */
        NUMBER,
        /** Counted value by value. */
        FACET,
        /** Given back with a hit. */
        STORED
    }

    /** A text that ranks, {@code weight} times. */
    public static IndexField ranked(String name, int weight, Use... others) {
        return new IndexField(name, EnumSet.copyOf(with(others, Use.TEXT, Use.RANKED)), weight);
    }

    public static IndexField of(String name, Use... uses) {
        return new IndexField(name, EnumSet.copyOf(Set.of(uses)), 1);
    }

    private static Set<Use> with(Use[] others, Use... own) {
        Set<Use> all = EnumSet.noneOf(Use.class);
        all.addAll(Set.of(own));
        all.addAll(Set.of(others));
        return all;
    }

    public boolean is(Use use) {
        return uses.contains(use);
    }
}
