package home.engineers.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One document as the database holds it.
 *
 * @param values by field, each with one value or several; numbers and dates stand as whole numbers in text
 */
public record IndexDocument(String id, Map<String, List<String>> values) {
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public static Builder of(String id) {
        return new Builder(id);
    }

    /** Collects values; what is null or empty is left out. */
    public static final class Builder {
        private final String id;
        private final Map<String, List<String>> values = new TreeMap<>();

        private Builder(String id) {
            this.id = id;
        }

        public Builder with(String field, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                values.computeIfAbsent(field, name -> new ArrayList<>()).add(value);
            }
            return this;
        }

        public Builder with(String field, List<String> all) {
            all.forEach(value -> with(field, value));
            return this;
        }

        public Builder with(String field, @Nullable LocalDate day) {
            return day == null ? this : with(field, String.valueOf(day.toEpochDay()));
        }

        public IndexDocument build() {
            return new IndexDocument(id, values);
        }
    }
}
