package home.engineers.careers.rules;

import home.engineers.kernel.Language;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A career in the shape of JSON Resume, schema version 1.0.0. */
public final class JsonResume {
    private static final String SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    private JsonResume() {}

    /** @param on day on which it was taken along */
    public static Map<String, Object> of(String name, LocalDate on, Map<Kind, List<CareerItem>> items, Language language) {
        Map<String, Object> resume = new LinkedHashMap<>();
        resume.put("$schema", SCHEMA);
        resume.put("basics", Map.of("name", name));
        resume.put("work", all(items, language, "position", "name", true, Kind.POST));
        resume.put("volunteer", all(items, language, "position", "organization", true, Kind.OFFICE, Kind.SERVICE, Kind.MENTORING));
        resume.put("education", education(items.getOrDefault(Kind.EDUCATION, List.of()), language));
        resume.put("awards", all(items, language, "title", "awarder", false, Kind.HONOUR));
        resume.put("certificates", all(items, language, "name", "issuer", false, Kind.TITLE, Kind.SKILL, Kind.OUTCOME, Kind.CREDENTIAL, Kind.TRAINING));
        resume.put("projects", all(items, language, "name", "entity", true, Kind.WORK));
        resume.put("meta", Map.of("lastModified", on.toString(), "language", language == Language.ZH ? "zh-CN" : "en"));
        return resume;
    }

    private static List<Map<String, String>> all(
            Map<Kind, List<CareerItem>> items, Language language, String title, String by, boolean spans, Kind... kinds) {
        List<Map<String, String>> found = new ArrayList<>();
        for (Kind kind : kinds) {
            for (CareerItem item : items.getOrDefault(kind, List.of())) {
                Map<String, String> line = new LinkedHashMap<>();
                line.put(title, item.title().in(language));
                put(line, by, item.by().in(language));
                put(line, spans ? "startDate" : "date", text(item.from()));
                if (spans) {
                    put(line, "endDate", text(item.until()));
                }
                found.add(line);
            }
        }
        return found;
    }

    private static List<Map<String, String>> education(List<CareerItem> items, Language language) {
        return items.stream()
                .map(item -> {
                    Map<String, String> line = new LinkedHashMap<>();
                    put(line, "institution", item.by().in(language));
                    line.put("area", item.title().in(language));
                    put(line, "endDate", text(item.from()));
                    return line;
                })
                .toList();
    }

    private static void put(Map<String, String> line, String key, String value) {
        if (!value.isEmpty()) {
            line.put(key, value);
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
