package home.engineers.search.language;

import home.engineers.search.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field that may be named before a colon.
 *
 * @param names as they may be typed, folded: Chinese and English ones
 * @param field of the index
 */
public record QueryField(Set<String> names, String field, Kind kind) {
    public QueryField {
        names = Set.copyOf(names);
    }

    /** How its values are read. */
    public sealed interface Kind {}

    /** Words and phrases of a text. */
    public record Text() implements Kind {}

    /** A whole value; with an asterisk at its end the beginning of one. */
    public record Whole() implements Kind {}

    /** Always the beginning of a value, such as a class and all below it. */
    public record Below() implements Kind {}

    /** A day, month or year, or two of them with {@code ..} between. */
    public record Day() implements Kind {}

    /**
     * One of a few values.
     *
     * @param values what is typed, folded, and what stands in the index
     */
    public record Choice(Map<String, String> values) implements Kind {}

    /** Read by its own rule. @param reading empty where the value is none. @param example what a value looks like */
    public record Special(Function<String, Optional<SearchQuery>> reading, String example) implements Kind {}

    /** Names in a row. */
    public static QueryField of(String field, Kind kind, String... names) {
        return new QueryField(Set.copyOf(List.of(names)), field, kind);
    }
}
