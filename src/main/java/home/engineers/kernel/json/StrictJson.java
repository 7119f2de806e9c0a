package home.engineers.kernel.json;

import home.engineers.kernel.json.UnreadableJson.Flaw;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON that every reader understands alike (I-JSON, RFC 7493): UTF-8, no key twice, no half characters, no number
 * that a double would change beyond its last digit. Objects become {@link LinkedHashMap}s in the order of the text, whole
 * numbers up to 2^53 − 1 {@link Long}s, other numbers {@link Double}s.
 */
public final class StrictJson {
    /** Values within values. */
    public static final int DEEPEST = 100;
    /** Characters of one text; the largest of the house is a status list. */
    private static final int LONGEST_TEXT = 20_000_000;

    private static final long LARGEST_WHOLE = (1L << 53) - 1;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    public static @Nullable Object read(byte[] utf8) throws UnreadableJson {
        return read(text(utf8));
    }

    public static @Nullable Object read(String text) throws UnreadableJson {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            StrictJson reading = new StrictJson(parser);
            try {
                return reading.whole();
            } catch (StreamConstraintsException limit) {
                throw reading.beyond(limit);
            } catch (JacksonException notJson) {
                throw reading.found(Flaw.SYNTAX, notJson.getLocation(), "");
            }
        }
    }

    /** An object. */
    public static Map<String, Object> object(byte[] utf8) throws UnreadableJson {
        return object(text(utf8));
    }

    @SuppressWarnings("unchecked") // the keys of an object are strings
    public static Map<String, Object> object(String text) throws UnreadableJson {
        if (read(text) instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new UnreadableJson(Flaw.NO_OBJECT, 1, 1, "");
    }

    private static String text(byte[] utf8) throws UnreadableJson {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException notText) {
            throw new UnreadableJson(Flaw.NOT_UTF_8, 1, 1, "");
        }
    }

    private @Nullable Object whole() throws UnreadableJson {
        Object value = value(parser.nextToken());
        if (parser.nextToken() != null) {
            throw found(Flaw.SYNTAX, "");
        }
        return value;
    }

    private @Nullable Object value(@Nullable JsonToken token) throws UnreadableJson {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> wellFormed(parser.getString());
            case VALUE_NUMBER_INT -> whole(parser.getString());
            case VALUE_NUMBER_FLOAT -> fraction(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw found(Flaw.SYNTAX, "");
        };
    }

    private Map<String, Object> object() throws UnreadableJson {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = wellFormed(parser.currentName());
            if (object.containsKey(key)) {
                throw found(Flaw.DUPLICATE_KEY, key);
            }
            object.put(key, value(parser.nextToken()));
        }
        return object;
    }

    private List<Object> list() throws UnreadableJson {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(token));
        }
        return list;
    }

    private String wellFormed(String text) throws UnreadableJson {
        if (LoneSurrogate.in(text)) {
            throw found(Flaw.LONE_SURROGATE, "");
        }
        return text;
    }

    private Object whole(String digits) throws UnreadableJson {
        BigDecimal number = new BigDecimal(digits);
        if (number.abs().compareTo(BigDecimal.valueOf(LARGEST_WHOLE)) <= 0) {
            return number.longValueExact();
        }
        if (!JsonNumber.same(number, number.doubleValue())) {
            throw found(Flaw.HUGE_NUMBER, digits);
        }
        return number.doubleValue();
    }

    private Double fraction(String digits) throws UnreadableJson {
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            throw found(Flaw.HUGE_NUMBER, digits);
        }
        return number;
    }

    private UnreadableJson beyond(StreamConstraintsException limit) {
        String said = String.valueOf(limit.getOriginalMessage());
        Flaw flaw = said.contains("nesting depth") ? Flaw.TOO_DEEP : said.contains("Number value length") ? Flaw.HUGE_NUMBER : Flaw.TOO_LONG;
        return found(flaw, parser.currentLocation(), "");
    }

    private UnreadableJson found(Flaw flaw, String what) {
        return found(flaw, parser.currentTokenLocation(), what);
    }

    private UnreadableJson found(Flaw flaw, @Nullable TokenStreamLocation at, String what) {
        String shown = what.codePointCount(0, what.length()) <= 40 ? what : what.substring(0, what.offsetByCodePoints(0, 40)) + "…";
        return at == null
                ? new UnreadableJson(flaw, 1, 1, shown)
                : new UnreadableJson(flaw, at.getLineNr(), at.getColumnNr(), shown);
    }
}
