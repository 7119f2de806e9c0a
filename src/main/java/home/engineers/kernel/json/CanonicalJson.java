package home.engineers.kernel.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as one line of JSON that is the same wherever it is written (RFC 8785, JCS): keys in order of their UTF-16
 * units, no space, only the escapes JSON demands, numbers as ECMAScript writes a double. Beside the values of JSON it
 * takes dates, instants, ids and names of enums, which become strings.
 */
public final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException where a value is of another kind, a text holds a lone surrogate, or a number is
     *     none that every reader takes exactly
     */
    public static String of(@Nullable Object value) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.value(value);
        return canonical.text.toString();
    }

    /** The same in UTF-8, which is what is hashed and signed. */
    public static byte[] bytes(@Nullable Object value) {
        return of(value).getBytes(StandardCharsets.UTF_8);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case Boolean bool -> text.append(bool);
            case Integer number -> text.append(number);
            case Long number -> text.append(JsonNumber.exact(new BigDecimal(number)));
            case BigInteger number -> text.append(JsonNumber.exact(new BigDecimal(number)));
            case BigDecimal number -> text.append(JsonNumber.exact(number));
            case Double number -> text.append(JsonNumber.of(number));
            case LocalDate date -> string(date.toString());
            case Instant instant -> string(instant.toString());
            case UUID id -> string(id.toString());
            case Enum<?> name -> string(name.name());
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException("a fact cannot be of " + value.getClass());
        }
    }

    private void list(List<?> list) {
        text.append('[');
        String comma = "";
        for (Object item : list) {
            text.append(comma);
            value(item);
            comma = ",";
        }
        text.append(']');
    }

    private void map(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, item) -> sorted.put((String) key, item));
        text.append('{');
        String comma = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            text.append(comma);
            string(entry.getKey());
            text.append(':');
            value(entry.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private void string(String string) {
        if (LoneSurrogate.in(string)) {
            throw new IllegalArgumentException("a text with half a character");
        }
        text.append('"');
        string.chars().forEach(unit -> character((char) unit));
        text.append('"');
    }

    private void character(char unit) {
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (unit < 0x20) {
                    text.append(String.format("\\u%04x", (int) unit));
                } else {
                    text.append(unit);
                }
            }
        }
    }
}
