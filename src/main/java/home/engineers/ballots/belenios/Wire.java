package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compact JSON, fields in the order of the specification, and its strict reading (sections 4.1, 4.2, 4.15). */
final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,1999}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Wire() {}

    /** How an object is read; what it finds is a {@link Flaw}. */
    interface Reader<T> {
        T read(JsonNode node) throws Flaw;
    }

    static JsonNode parsed(String text, String what) throws Flaw {
        try {
            JsonNode node = JSON.readTree(text);
            Flaw.unless(!node.isMissingNode(), "json", what);
            return node;
        } catch (JacksonException unreadable) {
            throw Flaw.of("json", what);
        }
    }

    static String text(JsonNode node) {
        return JSON.writeValueAsString(node);
    }

    /** An object of one field, to which the next are added in the order of the specification. */
    static ObjectNode object(String field, JsonNode value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set(field, value);
        return object;
    }

    static ObjectNode object(String first, JsonNode one, String second, JsonNode other) {
        ObjectNode object = object(first, one);
        object.set(second, other);
        return object;
    }

    static <T> ArrayNode array(Collection<T> all, Function<T, JsonNode> each) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }

    static ArrayNode numbers(Collection<BigInteger> all) {
        return array(all, Wire::number);
    }

    static JsonNode number(BigInteger number) {
        return JsonNodeFactory.instance.stringNode(number.toString());
    }

    static JsonNode string(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    /** The object, which has these fields and no others. */
    static JsonNode exactly(JsonNode node, String... fields) throws Flaw {
        Flaw.unless(node.isObject(), "object", shortened(node));
        for (String field : fields) {
            Flaw.unless(node.has(field), "field", field);
        }
        Set<String> known = Set.of(fields);
        for (String field : node.propertyNames()) {
            Flaw.unless(known.contains(field), "field-unknown", field);
        }
        return node;
    }

    static JsonNode field(JsonNode node, String field) throws Flaw {
        JsonNode value = node.get(field);
        if (value == null) {
            throw Flaw.of("field", field);
        }
        return value;
    }

    static String string(JsonNode node, String field) throws Flaw {
        JsonNode value = field(node, field);
        Flaw.unless(value.isString(), "string", field);
        return value.stringValue();
    }

    static int small(JsonNode node, String field) throws Flaw {
        JsonNode value = field(node, field);
        Flaw.unless(value.isInt() && value.intValue() >= 0, "small-number", field);
        return value.intValue();
    }

    static String hash(JsonNode node, String field) throws Flaw {
        String value = string(node, field);
        Flaw.unless(HASH.matcher(value).matches(), "hash", field);
        return value;
    }

    static BigInteger number(JsonNode node) throws Flaw {
        Flaw.unless(node.isString() && NUMBER.matcher(node.stringValue()).matches(), "number", shortened(node));
        return new BigInteger(node.stringValue());
    }

    static BigInteger exponent(Group group, JsonNode node) throws Flaw {
        BigInteger number = number(node);
        Flaw.unless(group.isExponent(number), "exponent", group.name());
        return number;
    }

    static BigInteger element(Group group, JsonNode node) throws Flaw {
        BigInteger number = number(node);
        Flaw.unless(group.contains(number), "element", group.name());
        return number;
    }

    static <T> List<T> list(JsonNode node, Reader<T> each) throws Flaw {
        Flaw.unless(node.isArray(), "list", shortened(node));
        List<T> all = new ArrayList<>();
        for (JsonNode one : node) {
            all.add(each.read(one));
        }
        return List.copyOf(all);
    }

    private static String shortened(JsonNode node) {
        String text = text(node);
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
