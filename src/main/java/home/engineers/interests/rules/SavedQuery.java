package home.engineers.interests.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.patents.PatentSearch.Facet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A search of the page of patents under a name.
 *
 * @param query as typed into the box
 * @param narrowed by what the hits were narrowed and in what order they came, by the names that the page has for it
 */
public record SavedQuery(String name, String query, Map<String, String> narrowed) {
    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;
    private static final int LONGEST_VALUE = 300;
    private static final String ORDER = "order";
    private static final String YEAR = "year";

    public SavedQuery {
        narrowed = Map.copyOf(narrowed);
    }

    /** What the page was asked, without what only turns its pages. */
    public static SavedQuery of(String name, Map<String, String> asked) {
        return new SavedQuery(name.strip(), asked.getOrDefault("q", "").strip(), narrowing(asked));
    }

    /** The same where it can be kept; else what is wrong at which field. */
    public static Outcome<SavedQuery> read(String name, Map<String, String> asked) {
        SavedQuery saved = of(name, asked);
        List<Reason> reasons = new ArrayList<>();
        if (saved.query.isEmpty() && saved.unnarrowed()) {
            reasons.add(Reason.of("interests.saved.refused.nothing"));
        }
        if (saved.query.length() > LONGEST_QUERY || saved.narrowed.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            reasons.add(Reason.of("interests.saved.refused.long"));
        }
        if (saved.name.isEmpty()) {
            reasons.add(Reason.at("name", "interests.refused.noName"));
        } else if (saved.name.length() > LONGEST_NAME) {
            reasons.add(Reason.at("name", "interests.refused.name", LONGEST_NAME));
        }
        return reasons.isEmpty() ? Outcome.granted(saved) : Outcome.refused(reasons);
    }

    private boolean unnarrowed() {
        return narrowed.keySet().stream().allMatch(ORDER::equals);
    }

    private static Map<String, String> narrowing(Map<String, String> asked) {
        Map<String, String> narrowed = new LinkedHashMap<>();
        for (String field : fields()) {
            String value = asked.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                narrowed.put(field, value);
            }
        }
        return narrowed;
    }

    private static List<String> fields() {
        List<String> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            all.add(facet.name().toLowerCase(Locale.ROOT));
        }
        all.add(YEAR);
        all.add(ORDER);
        return all;
    }

    /** The parameters by which the page of patents runs it again, in the order in which the page has them. */
    public Map<String, String> asked() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!query.isEmpty()) {
            all.put("q", query);
        }
        fields().stream().filter(narrowed::containsKey).forEach(field -> all.put(field, narrowed.get(field)));
        return all;
    }

    /** Where the page of patents runs it again. */
    public String address() {
        return asked().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/patents?", ""));
    }

    /** The same in the language of the search box alone, as an interest has it; the order of hits is not part of it. */
    public String inOneLine() {
        List<String> parts = new ArrayList<>();
        if (!query.isEmpty()) {
            parts.add(unnarrowed() ? query : "(" + query + ")");
        }
        fields().stream().filter(narrowed::containsKey).filter(field -> !field.equals(ORDER)).forEach(field -> parts.add(part(field, narrowed.get(field))));
        return String.join(" ", parts);
    }

    private static String part(String field, String value) {
        return switch (field) {
            case "subclass" -> "ipc:" + value;
            case "status", "type" -> field + ":" + value.toLowerCase(Locale.ROOT).replace('_', '-');
            case YEAR -> "published:" + value;
            default -> field + ":\"" + value.replace('"', ' ') + "\"";
        };
    }
}
