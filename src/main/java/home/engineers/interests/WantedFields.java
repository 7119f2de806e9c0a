package home.engineers.interests;

import home.engineers.interests.Interests.Wanted;
import home.engineers.interests.rules.Rhythm.Every;
import home.engineers.interests.rules.Wish;
import home.engineers.interests.rules.WishForm;
import home.engineers.kernel.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wanted as the fields of the form, so that programs and pages are refused the same. */
final class WantedFields {
    private WantedFields() {}

    /** A form offers only what there is; a program may write anything. */
    static Optional<Reason> unknown(Wanted wanted) {
        List<String> events = Arrays.stream(WantedEvent.values()).map(Enum::name).toList();
        if (wanted.events() != null && !events.containsAll(wanted.events())) {
            return Optional.of(Reason.at("events", "interests.refused.event", String.join(", ", events)));
        }
        List<String> every = Arrays.stream(Every.values()).map(Enum::name).toList();
        if (wanted.every() != null && !every.contains(wanted.every())) {
            return Optional.of(Reason.at("every", "interests.refused.every", String.join(", ", every)));
        }
        return Optional.empty();
    }

    static Map<String, List<String>> of(Wanted wanted) {
        Map<String, List<String>> fields = new HashMap<>(WishForm.written(Wish.of("", "")));
        put(fields, "name", wanted.name());
        put(fields, "query", wanted.query());
        put(fields, "ipc", wanted.ipc());
        put(fields, "applicants", wanted.applicants());
        put(fields, "people", wanted.people());
        put(fields, "events", wanted.events());
        put(fields, "every", wanted.every());
        put(fields, "hour", wanted.hour());
        put(fields, "day", wanted.day());
        put(fields, "quietFrom", wanted.quietFrom());
        put(fields, "quietTo", wanted.quietTo());
        put(fields, "cap", wanted.cap());
        if (Boolean.TRUE.equals(wanted.mail())) {
            fields.put("mail", List.of("true"));
        }
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, List.of(value.toString()));
        }
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable List<String> values) {
        if (values != null) {
            fields.put(name, List.copyOf(values));
        }
    }
}
