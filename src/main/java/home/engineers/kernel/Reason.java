package home.engineers.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused: a message key with its arguments, the form field or table column at fault if there is
 * one, and the clause it rests on if it rests on one.
 */
public record Reason(String key, List<Object> arguments, @Nullable String field, @Nullable Citation citation) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments), null, null);
    }

    public static Reason at(String field, String key, Object... arguments) {
        return new Reason(key, List.of(arguments), field, null);
    }

    /** The arguments as a reader of the language sees them: what stands in both languages is put in theirs. */
    public Object[] arguments(Language language) {
        return arguments.stream()
                .map(argument -> argument instanceof LocalizedText text ? text.in(language) : argument)
                .toArray();
    }

    /** The same, found at another field: where a page has its own name for it. */
    public Reason under(String other) {
        return new Reason(key, arguments, other, citation);
    }

    public Reason citing(String instrument, String article) {
        return citing(new Citation(instrument, article));
    }

    public Reason citing(Citation citation) {
        return new Reason(key, arguments, field, citation);
    }
}
