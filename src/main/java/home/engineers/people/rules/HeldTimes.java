package home.engineers.people.rules;

import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When continuing education was held: days within its year and, where they are known, the hours of each day. */
final class HeldTimes {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:：]([0-5]\\d)");

    private HeldTimes() {}

    /** Hour and minute with two digits each, from {@code 9:00} as well. */
    static Optional<String> read(String text) {
        Matcher matcher = TIME.matcher(text);
        return matcher.matches()
                ? Optional.of((matcher.group(1).length() < 2 ? "0" : "") + matcher.group(1) + ":" + matcher.group(2))
                : Optional.empty();
    }

    /** What does not go together. */
    static Optional<Reason> fault(Map<String, @Nullable Object> values) {
        if (!values.containsKey("held_until")) {
            return Optional.empty();
        }
        LocalDate held = (LocalDate) values.get("held");
        LocalDate until = (LocalDate) values.get("held_until");
        String began = text(values.get("began"));
        String ceased = text(values.get("ceased"));
        if (held == null) {
            boolean alone = until != null || !began.isEmpty() || !ceased.isEmpty();
            return alone ? Optional.of(Reason.at("held", "people.entry.heldMissing")) : Optional.empty();
        }
        if (values.get("year") instanceof Integer year && held.getYear() != year) {
            return Optional.of(Reason.at("held", "people.entry.heldYear", year.toString()));
        }
        if (until != null && (until.isBefore(held) || until.getYear() != held.getYear())) {
            return Optional.of(Reason.at("held_until", "people.entry.endsBefore", held.toString()));
        }
        if (began.isEmpty() != ceased.isEmpty()) {
            return Optional.of(Reason.at(began.isEmpty() ? "began" : "ceased", "people.entry.bothTimes"));
        }
        return !began.isEmpty() && ceased.compareTo(began) <= 0
                ? Optional.of(Reason.at("ceased", "people.entry.ceasesBefore", began))
                : Optional.empty();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
