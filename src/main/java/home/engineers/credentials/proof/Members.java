package home.engineers.credentials.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of JSON objects as they may stand in JSON-LD: one value or a list of them, an id or an object that has one. */
public final class Members {
    private static final int SHOWN = 120;

    private Members() {}

    /** The text of a member, or null where it is absent or none. */
    public static @Nullable String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : null;
    }

    /** @throws CredentialFault where it is absent or no text */
    public static String demandText(Map<?, ?> object, String name) throws CredentialFault {
        String text = text(object, name);
        if (text == null) {
            throw new CredentialFault("credentials.fault.member", name);
        }
        return text;
    }

    /** @throws CredentialFault where the value is no object; {@code name} says which it was to be */
    @SuppressWarnings("unchecked") // the keys of JSON objects are strings
    public static Map<String, Object> object(@Nullable Object value, String name) throws CredentialFault {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new CredentialFault("credentials.fault.member", name);
    }

    /** One value or a list of values, as a list; empty where there is none. */
    public static List<?> list(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }

    /** An id that stands alone or in an object. */
    public static @Nullable String id(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? text(object, "id") : value instanceof String text ? text : null;
    }

    /**
     * A point in time with its offset (XML Schema dateTimeStamp), or null where the member is absent.
     *
     * @throws CredentialFault where it is written otherwise
     */
    public static @Nullable Instant instant(Map<?, ?> object, String name) throws CredentialFault {
        if (!object.containsKey(name)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(demandText(object, name)).toInstant();
        } catch (DateTimeException noTime) {
            throw new CredentialFault("credentials.fault.time", name, shown(demandText(object, name)));
        }
    }

    /** A text from outside, shortened for a sentence. */
    public static String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = text.codePoints()
                .map(one -> Character.isISOControl(one) ? ' ' : one)
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > SHOWN ? line + "…" : line;
    }
}
