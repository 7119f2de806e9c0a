package home.engineers.panels.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.panels.draw.Quota;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Quotas as they are typed, one a line: attribute, value, at least, at most, parted by spaces; the value {@code *} stands for
 * every value of the attribute that occurs. Empty lines count for nothing.
 */
public final class QuotaLines {
    /** Names of the attributes as people type them. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "专业", "specialty", "specialty", "specialty", "单位", "employer", "employer", "employer",
            "区县", "district", "district", "district", "级别", "level", "level", "level");

    private static final int MOST = 1_000;
    private static final String EACH = "*";

    private final Map<String, Set<String>> known;
    private final List<Quota> quotas = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    private QuotaLines(Map<String, Set<String>> known) {
        this.known = known;
    }

    /** @param known the values that occur in the pool, by attribute; refused where a line names another, or is none */
    public static Outcome<List<Quota>> read(String text, Map<String, Set<String>> known) {
        QuotaLines lines = new QuotaLines(known);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.read(line.strip().split("\\s+"), number);
            }
        }
        return lines.reasons.isEmpty() ? Outcome.granted(lines.quotas) : Outcome.refused(lines.reasons);
    }

    private void read(String[] words, int number) {
        String attribute = ATTRIBUTES.get(words[0]);
        if (words.length != 4 || attribute == null || !words[2].matches("[0-9]{1,4}") || !words[3].matches("[0-9]{1,4}")) {
            refuse("panels.quotas.line", number, String.join(" ", words));
            return;
        }
        Set<String> values = known.getOrDefault(attribute, Set.of());
        if (!words[1].equals(EACH) && !values.contains(words[1])) {
            refuse("panels.quotas.unknown", number, words[1]);
            return;
        }
        for (String value : words[1].equals(EACH) ? new TreeSet<>(values) : Set.of(words[1])) {
            if (!seen.add(List.of(attribute, value))) {
                refuse("panels.quotas.twice", number, value);
            } else if (quotas.size() == MOST) {
                refuse("panels.quotas.many", number, MOST);
                return;
            } else {
                quotas.add(new Quota(attribute, value, Integer.parseInt(words[2]), Integer.parseInt(words[3])));
            }
        }
    }

    private void refuse(String key, Object... arguments) {
        reasons.add(Reason.at("quotas", key, arguments));
    }
}
