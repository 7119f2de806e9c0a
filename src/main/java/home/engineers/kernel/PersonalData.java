package home.engineers.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one module holds on a person: for the page on which people see and download everything, and for erasure. Every
 * module that keeps data on persons offers one as a bean. Nothing in it tells of anybody else: not who handled a thing,
 * nor who objected.
 */
public interface PersonalData {
    /** All that is held on the person; a part without rows is left out of the page. */
    List<Part> of(PersonId person);

    /** A glance at it for the page: of each part the first rows only, and how many there are. */
    default List<Part> first(PersonId person, int most) {
        return of(person).stream().map(part -> part.first(most)).toList();
    }

    /** Attachments that are the person's own and go into the archive to take along. */
    default List<UUID> attachments(PersonId person) {
        return List.of();
    }

    /** What forbids to erase the person now: each says what, why, and from when it is possible. */
    default List<Reason> againstErasing(PersonId person) {
        return List.of();
    }

    /** What would stay after erasing: each says what, by which rule, and until when. */
    default List<Reason> keptAfterErasing(PersonId person) {
        return List.of();
    }

    /** Erases what tells who the person is; the id stays. Runs in the caller's transaction and is safe to repeat. */
    default void erase(PersonId person) {}

    /**
     * One table of what is held.
     *
     * @param name message key
     * @param columns message keys; what follows their last dot names the column in the download
     * @param rows cells in the order of the columns
     * @param size how many rows are held, of which these may be the first
     */
    record Part(String name, List<String> columns, List<List<Cell>> rows, int size) {
        public Part {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** A part with all its rows. */
        public Part(String name, List<String> columns, List<List<Cell>> rows) {
            this(name, columns, rows, rows.size());
        }

        /** The first of its rows, at most this many. */
        public Part first(int most) {
            return rows.size() <= most ? this : new Part(name, columns, rows.subList(0, most), size);
        }

        /** The rows for machines: each value under the name of its column. */
        public List<Map<String, Object>> machineRows() {
            return rows.stream().map(this::machineRow).toList();
        }

        private Map<String, Object> machineRow(List<Cell> row) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                values.put(lastWord(columns.get(i)), row.get(i).machine());
            }
            return values;
        }

        private static String lastWord(String key) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    /** One value of a part, written so that people read it in their language and machines in one form. */
    sealed interface Cell {
        /** Nothing, a date, an instant, or else the text of the value. */
        static Cell of(@Nullable Object value) {
            return switch (value) {
                case null -> new Text("");
                case LocalDate day -> new Day(day);
                case Instant at -> new Time(at);
                default -> new Text(value.toString());
            };
        }

        /** A text, or for several values a map of them by label. Dates as 2026-12-05, instants in UTC. */
        default Object machine() {
            return switch (this) {
                case Text(String text) -> text;
                case Day(LocalDate day) -> day.toString();
                case Time(Instant at) -> at.toString();
                case Word word -> word.arguments().isEmpty() ? word.value() : List.of(word.value(), word.arguments());
                case Named named -> named.value();
                case Fields(List<Field> fields) -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    fields.forEach(field -> values.put(Part.lastWord(field.label()), field.value().machine()));
                    yield values;
                }
            };
        }

        /** @param value for machines @param key message key for people */
        static Cell word(String value, String key, String... arguments) {
            return new Word(value, key, Arrays.asList(arguments));
        }
    }

    record Text(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Time(Instant at) implements Cell {}

    /** A value that has its words in a message file. */
    record Word(String value, String key, List<String> arguments) implements Cell {
        public Word {
            arguments = List.copyOf(arguments);
        }
    }

    /** A value that brings its words along. */
    record Named(String value, LocalizedText text) implements Cell {}

    /** Several values, each under its label. */
    record Fields(List<Field> fields) implements Cell {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** @param label message key */
    record Field(String label, Cell value) {}
}
