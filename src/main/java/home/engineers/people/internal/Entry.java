package home.engineers.people.internal;

import home.engineers.people.rules.Section;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a section of a profile.
 *
 * @param values by field: text, date, number or flag; null where it was left empty
 */
public record Entry(UUID id, Section section, int version, Map<String, @Nullable Object> values) {
    public Entry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    public @Nullable LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    int number(String field) {
        return values.get(field) instanceof Integer number ? number : 0;
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }
}
