package home.engineers.programmes.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers to a form by the names of its fields: texts, numbers ({@link Long}, {@link java.math.BigDecimal}), truth
 * values, lists of ids, lists of rows. What was not answered is absent. A text where a number is asked is what was
 * typed and is no number.
 */
public record FormAnswers(Map<String, Object> values) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public static final FormAnswers EMPTY = new FormAnswers(Map.of());

    public FormAnswers {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.values().removeIf(Objects::isNull);
        values = Collections.unmodifiableMap(kept);
    }

    /** @param json an object as {@link #json} writes it */
    public static FormAnswers of(String json) {
        return new FormAnswers(JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {}));
    }

    public String json() {
        return JSON.writeValueAsString(values);
    }

    JsonNode node() {
        return JSON.valueToTree(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public @Nullable Object value(String name) {
        return values.get(name);
    }

    /** The value at a JSON pointer of names and numbers, or null. */
    public @Nullable Object at(String pointer) {
        @Nullable Object here = values;
        for (String step : pointer.substring(1).split("/")) {
            here = switch (here) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list when step.matches("\\d{1,4}") && Integer.parseInt(step) < list.size() ->
                        list.get(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return here;
    }

    /** The rows of a repeating group. */
    public List<Map<String, Object>> rows(String name) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> row) {
                    Map<String, Object> named = new LinkedHashMap<>();
                    row.forEach((column, cell) -> named.put(String.valueOf(column), cell));
                    rows.add(named);
                }
            }
        }
        return rows;
    }

    /** The ids of attachments. */
    public List<String> files(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    /** @param value null to leave the field unanswered */
    public FormAnswers with(String name, @Nullable Object value) {
        SequencedMap<String, Object> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new FormAnswers(changed);
    }

    /** Rows in which nothing was filled in are left out. */
    public FormAnswers withoutBlankRows() {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> kept.put(name, value instanceof List<?> list
                ? list.stream().filter(one -> !(one instanceof Map<?, ?> row && row.isEmpty())).toList()
                : value));
        return new FormAnswers(kept);
    }

    /** Adds an empty row at the end of a repeating group. */
    public FormAnswers withRow(String name) {
        List<Object> rows = new ArrayList<>(rows(name));
        rows.add(Map.of());
        return with(name, rows);
    }

    /** @param place counted from 0; nothing happens where there is no such row */
    public FormAnswers withoutRow(String name, int place) {
        List<Object> rows = new ArrayList<>(rows(name));
        if (place >= 0 && place < rows.size()) {
            rows.remove(place);
        }
        return with(name, rows);
    }

    public FormAnswers withFile(String name, String id) {
        List<String> files = new ArrayList<>(files(name));
        files.add(id);
        return with(name, files);
    }

    public FormAnswers withoutFile(String name, String id) {
        return with(name, files(name).stream().filter(one -> !one.equals(id)).toList());
    }
}
