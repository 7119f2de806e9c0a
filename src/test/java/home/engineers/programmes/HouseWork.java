package home.engineers.programmes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Classes that may look past the barrier while somebody who is out of a case waits for an answer, each with the reason. */
final class HouseWork {
    private static final Path LIST = Path.of("src/test/resources/house-work.csv");
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+([a-z_]+)");
    private static final int SHORTEST = 30;

    private HouseWork() {}

    static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(LIST).stream().skip(1).toList()) {
            String[] cells = line.split(",", 2);
            if (cells[1].length() < SHORTEST) {
                throw new IllegalStateException("no reason: " + line);
            }
            reasons.put(cells[0], cells[1]);
        }
        return reasons;
    }

    static Set<String> tables(String sql) {
        return TABLE.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
