package home.engineers.interests.rules;

import home.engineers.interests.WantedEvent;
import home.engineers.interests.rules.Rhythm.Every;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wishes as forms type them: fields with one value or several, and back. */
public final class WishForm {
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private final Map<String, List<String>> typed;
    private final List<Reason> reasons = new ArrayList<>();

    private WishForm(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** The wish, or what is wrong at which field. The query itself is read elsewhere. */
    public static Outcome<Wish> read(Map<String, List<String>> typed) {
        return new WishForm(typed).read();
    }

    private Outcome<Wish> read() {
        String name = text("name", Wish.LONGEST_NAME, "interests.refused.name");
        if (name.isEmpty()) {
            reasons.add(Reason.at("name", "interests.refused.noName"));
        }
        Set<WantedEvent> events = events();
        if (events.isEmpty()) {
            reasons.add(Reason.at("events", "interests.refused.noEvent"));
        }
        Wish wish = new Wish(
                name, one("query").strip(), several("ipc"), several("applicants"), several("people"), events, !one("mail").isEmpty(),
                "",
                new Rhythm(every(), number("hour", 0, HOURS - 1, 8), DayOfWeek.of(number("day", 1, DAYS, 1))),
                new Quiet(number("quietFrom", 0, HOURS - 1, 0), number("quietTo", 0, HOURS - 1, 0)),
                number("cap", 1, Wish.MOST_A_DAY, Wish.USUAL_A_DAY));
        return reasons.isEmpty() ? Outcome.granted(wish) : Outcome.refused(reasons);
    }

    private String one(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private String text(String field, int longest, String refusal) {
        String value = one(field).strip();
        if (value.length() > longest) {
            reasons.add(Reason.at(field, refusal, longest));
        }
        return value;
    }

    /** Values apart by lines or semicolons. */
    private List<String> several(String field) {
        List<String> values = typed.getOrDefault(field, List.of()).stream()
                .flatMap(value -> Stream.of(value.split("[\\r\\n;；]+")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > Wish.MOST_VALUES) {
            reasons.add(Reason.at(field, "interests.refused.values", Wish.MOST_VALUES));
        }
        if (values.stream().anyMatch(value -> value.length() > Wish.LONGEST_VALUE)) {
            reasons.add(Reason.at(field, "interests.refused.value", Wish.LONGEST_VALUE));
        }
        return values;
    }

    private Set<WantedEvent> events() {
        List<String> wanted = typed.getOrDefault("events", List.of());
        return Arrays.stream(WantedEvent.values()).filter(one -> wanted.contains(one.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WantedEvent.class)));
    }

    private Every every() {
        String typedEvery = one("every");
        return Arrays.stream(Every.values()).filter(one -> one.name().equals(typedEvery)).findAny().orElse(Every.AT_ONCE);
    }

    private int number(String field, int least, int most, int usual) {
        String value = one(field).strip();
        if (value.isEmpty()) {
            return usual;
        }
        int number = value.matches("\\d{1,3}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            reasons.add(Reason.at(field, "interests.refused.number", least, most));
            return usual;
        }
        return number;
    }

    /** The fields of a wish as they stand in the form. */
    public static Map<String, List<String>> written(Wish wish) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("name", List.of(wish.name()));
        fields.put("query", List.of(wish.query()));
        fields.put("ipc", List.of(String.join("\n", wish.ipc())));
        fields.put("applicants", List.of(String.join("\n", wish.applicants())));
        fields.put("people", List.of(String.join("\n", wish.people())));
        fields.put("events", wish.events().stream().map(Enum::name).toList());
        fields.put("mail", wish.mail() ? List.of("true") : List.of());
        fields.put("every", List.of(wish.rhythm().every().name()));
        fields.put("hour", List.of(String.valueOf(wish.rhythm().hour())));
        fields.put("day", List.of(String.valueOf(wish.rhythm().day().getValue())));
        fields.put("quietFrom", List.of(String.valueOf(wish.quiet().from())));
        fields.put("quietTo", List.of(String.valueOf(wish.quiet().to())));
        fields.put("cap", List.of(String.valueOf(wish.cap())));
        return fields;
    }
}
