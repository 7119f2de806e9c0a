package home.engineers.panels.internal;

import home.engineers.panels.draw.Bound;
import home.engineers.panels.draw.Quota;
import java.util.Arrays;
import java.util.List;

/**
 * One demand of a contradiction, in the words in which it was typed.
 *
 * @param kind {@code size}, {@code least} or {@code most}
 * @param attribute empty for the size
 */
public record Demand(String kind, String attribute, String value, int number) {
    static Demand of(Bound bound, int size, List<Quota> quotas) {
        return switch (bound) {
            case Bound.Size all -> new Demand("size", "", "", size);
            case Bound.AtLeast(int quota) ->
                new Demand("least", quotas.get(quota).attribute(), quotas.get(quota).value(), quotas.get(quota).min());
            case Bound.AtMost(int quota) ->
                new Demand("most", quotas.get(quota).attribute(), quotas.get(quota).value(), quotas.get(quota).max());
        };
    }

    String line() {
        return String.join("\t", kind, attribute, value, Integer.toString(number));
    }

    /** Reads the sets back. */
    static List<List<Demand>> sets(String written) {
        return Arrays.stream(written.split("\n\n"))
                .map(set -> set.lines().map(line -> line.split("\t")).map(part ->
                        new Demand(part[0], part[1], part[2], Integer.parseInt(part[3]))).toList())
                .toList();
    }
}
