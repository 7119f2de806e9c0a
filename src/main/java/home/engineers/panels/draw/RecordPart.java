package home.engineers.panels.draw;

import home.engineers.panels.draw.RecordFault.Found;
import home.engineers.panels.draw.RecordFault.Problem;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One value within a record that is being read, with its place. */
record RecordPart(String place, @Nullable Object value) {
    /** The largest whole number that every reader of JSON takes exactly (RFC 8785, IEEE 754 double). */
    static final long LARGEST = (1L << 53) - 1;

    static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");
    static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,500}");

    /** The fields of an object that has none but these. */
    RecordPart demandOnly(Set<String> known) {
        map().keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Found(place + "/" + name, Problem.UNKNOWN);
        });
        return this;
    }

    RecordPart field(String name) {
        return optional(name).orElseThrow(() -> new Found(place + "/" + name, Problem.MISSING));
    }

    Optional<RecordPart> optional(String name) {
        return map().containsKey(name) ? Optional.of(new RecordPart(place + "/" + name, map().get(name))) : Optional.empty();
    }

    <T> List<T> each(Function<RecordPart, T> read) {
        if (!(value instanceof List<?> items)) {
            throw new Found(place, Problem.WRONG_KIND);
        }
        return IntStream.range(0, items.size()).mapToObj(i -> read.apply(new RecordPart(place + "/" + i, items.get(i)))).toList();
    }

    String text(Pattern form) {
        if (!(value instanceof String text)) {
            throw new Found(place, Problem.WRONG_KIND);
        }
        if (!form.matcher(text).matches()) {
            throw new Found(place, Problem.WRONG_FORM);
        }
        return text;
    }

    String digest() {
        return text(DIGEST);
    }

    String line() {
        return text(LINE);
    }

    Instant instant() {
        String text = line();
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException notAnInstant) {
            throw new Found(place, Problem.WRONG_FORM);
        }
        throw new Found(place, Problem.WRONG_FORM);
    }

    long whole(long least, long most) {
        BigInteger number = switch (value) {
            case Integer small -> BigInteger.valueOf(small);
            case Long large -> BigInteger.valueOf(large);
            case BigInteger huge -> huge;
            case null, default -> throw new Found(place, Problem.WRONG_KIND);
        };
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new Found(place, Problem.OUT_OF_RANGE);
        }
        return number.longValueExact();
    }

    int small(int least, int most) {
        return (int) whole(least, most);
    }

    private Map<?, ?> map() {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Found(place, Problem.WRONG_KIND);
        }
        return map;
    }
}
