package home.engineers.votes.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of comma-separated values (RFC 4180); a value holds no line break. */
final class CsvLine {
    private CsvLine() {}

    static String of(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            String text = value.toString();
            boolean quoted = text.chars().anyMatch(unit -> unit == ',' || unit == '"');
            line.append(line.isEmpty() ? "" : ",").append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return line.toString();
    }

    /** Its values; empty where quotes do not match. */
    static Optional<List<String>> read(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (unit == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append('"');
                i++;
            } else if (unit == '"') {
                quoted = !quoted;
            } else if (unit == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(unit);
            }
        }
        values.add(value.toString());
        return quoted ? Optional.empty() : Optional.of(values);
    }
}
