package home.engineers.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts as one line of JSON that is the same wherever it is written: keys in order of their UTF-16 units, no space,
 * only the escapes JSON demands, numbers in plain decimal digits. For the values allowed here it agrees with RFC 8785,
 * save that whole numbers may be longer than 53 bits and decimals are exact.
 */
public final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException where a value is not one of those the log keeps */
    public static String of(Map<String, Object> facts) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.map(facts);
        return canonical.text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case Boolean bool -> text.append(bool);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case BigInteger number -> text.append(number);
            case BigDecimal number -> text.append(plain(number));
            case LocalDate date -> string(date.toString());
            case Instant instant -> string(instant.toString());
            case UUID id -> string(id.toString());
            case Enum<?> name -> string(name.name());
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException("a fact cannot be of " + value.getClass());
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
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
            default -> text.append(unit < 0x20 ? String.format("\\u%04x", (int) unit) : String.valueOf(unit));
        }
    }
}
