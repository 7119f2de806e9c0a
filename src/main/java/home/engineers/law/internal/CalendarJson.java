package home.engineers.law.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.law.CalendarYear;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The holiday-cn schema: {@code year}, {@code papers}, {@code days} of {@code name}, {@code date}, {@code isOffDay}. */
final class CalendarJson {
    private static final Set<String> KEYS = Set.of("$schema", "$id", "year", "papers", "days");
    private static final Set<String> DAY_KEYS = Set.of("name", "date", "isOffDay");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Reason> faults = new ArrayList<>();

    private CalendarJson() {}

    static Outcome<CalendarYear> read(String text) {
        try {
            return new CalendarJson().year(JSON.readTree(text));
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            return Outcome.refused(Reason.of("law.calendar.fault.json", Integer.toString(line)));
        }
    }

    private Outcome<CalendarYear> year(JsonNode root) {
        unknownKeys(root, KEYS, "");
        if (!root.path("year").isInt()) {
            faults.add(Reason.at("year", "law.calendar.fault.noYear"));
        }
        if (!root.path("days").isArray()) {
            faults.add(Reason.at("days", "law.calendar.fault.noDays"));
        }
        List<CalendarYear.Day> days = new ArrayList<>();
        int row = 0;
        for (JsonNode node : root.path("days")) {
            day(node, ++row).ifPresent(days::add);
        }
        List<String> papers = new ArrayList<>();
        root.path("papers").forEach(paper -> papers.add(paper.asString("")));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        days.sort(Comparator.comparing(CalendarYear.Day::date));
        return Outcome.granted(new CalendarYear(root.path("year").intValue(), days, papers));
    }

    private Optional<CalendarYear.Day> day(JsonNode node, int row) {
        String where = Integer.toString(row);
        unknownKeys(node, DAY_KEYS, where);
        Optional<LocalDate> date = date(node.path("date"));
        if (date.isEmpty()) {
            faults.add(Reason.at(where, "law.calendar.fault.date", where, node.path("date").asString("")));
        }
        if (!node.path("isOffDay").isBoolean()) {
            faults.add(Reason.at(where, "law.calendar.fault.kind", where));
        }
        return date.map(on -> new CalendarYear.Day(on, node.path("isOffDay").asBoolean(false), node.path("name").asString("")));
    }

    private static Optional<LocalDate> date(JsonNode node) {
        try {
            return Optional.of(LocalDate.parse(node.asString("")));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private void unknownKeys(JsonNode node, Set<String> known, String where) {
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> faults.add(Reason.at(where, "law.calendar.fault.key", key)));
    }
}
