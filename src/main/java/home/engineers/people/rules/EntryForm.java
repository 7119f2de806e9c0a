package home.engineers.people.rules;

import home.engineers.kernel.CreditCode;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the form of one section; every fault is told at its field. */
public final class EntryForm {
    private final Section section;
    private final Map<String, String> typed;
    private final LocalDate today;
    private final List<Reason> faults = new ArrayList<>();

    private EntryForm(Section section, Map<String, String> typed, LocalDate today) {
        this.section = section;
        this.typed = typed;
        this.today = today;
    }

    /** The values of an entry by field; null where an optional field was left empty. */
    public record Values(Map<String, @Nullable Object> byField) {}

    /** The values typed, or a reason for each field at fault. */
    public static Outcome<Values> read(Section section, Map<String, String> typed, LocalDate today) {
        return new EntryForm(section, typed, today).read();
    }

    private Outcome<Values> read() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        section.fields().forEach(field -> values.put(field.name(), value(field)));
        termFault(values).ifPresent(faults::add);
        creditFault(values).ifPresent(faults::add);
        HeldTimes.fault(values).ifPresent(faults::add);
        return faults.isEmpty() ? Outcome.granted(new Values(values)) : Outcome.refused(faults);
    }

    private @Nullable Object value(EntryField field) {
        String text = typed.getOrDefault(field.name(), "").strip();
        if (field.kind() == EntryField.Kind.FLAG) {
            return !text.isEmpty();
        }
        if (text.isEmpty()) {
            return empty(field);
        }
        return switch (field.kind()) {
            case TEXT -> text(field, text);
            case DATE -> date(field, text);
            case CHOICE -> choice(field, text);
            case NUMBER -> number(field, text);
            case FLAG -> true;
            case TIME -> time(field, text);
        };
    }

    private @Nullable Object empty(EntryField field) {
        if (field.required()) {
            faults.add(Reason.at(field.name(), "people.entry.missing"));
        }
        boolean text = field.kind() == EntryField.Kind.TEXT && !field.name().equals("employer_credit");
        return text || field.kind() == EntryField.Kind.TIME ? "" : null;
    }

    private @Nullable Object text(EntryField field, String text) {
        if (text.length() > field.most()) {
            return refuse(field, "people.entry.tooLong", field.most());
        }
        return text.chars().anyMatch(Character::isISOControl) ? refuse(field, "people.entry.control") : text;
    }

    private @Nullable Object date(EntryField field, String text) {
        Optional<LocalDate> read = DateText.read(text);
        if (read.isEmpty() || read.get().getYear() < 1900) {
            return refuse(field, "people.entry.noDate");
        }
        return !field.future() && read.get().isAfter(today) ? refuse(field, "people.entry.ahead") : read.get();
    }

    private @Nullable Object time(EntryField field, String text) {
        return HeldTimes.read(text).map(Object.class::cast).orElseGet(() -> refuse(field, "people.entry.noTime"));
    }

    private @Nullable Object choice(EntryField field, String text) {
        return field.options().contains(text) ? text : refuse(field, "people.entry.noChoice");
    }

    private @Nullable Object number(EntryField field, String text) {
        if (!text.matches("[0-9]{1,6}")) {
            return refuse(field, "people.entry.noNumber", field.least(), field.most());
        }
        int number = Integer.parseInt(text);
        if (number < field.least() || number > field.most()) {
            return refuse(field, "people.entry.noNumber", field.least(), field.most());
        }
        boolean ahead = field.name().equals("year") && number > today.getYear();
        return ahead ? refuse(field, "people.entry.ahead") : number;
    }

    private @Nullable Object refuse(EntryField field, String key, Object... arguments) {
        Object[] words = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        faults.add(Reason.at(field.name(), key, words));
        return null;
    }

    private static Optional<Reason> termFault(Map<String, @Nullable Object> values) {
        return values.get("started") instanceof LocalDate started
                        && values.get("ended") instanceof LocalDate ended
                        && ended.isBefore(started)
                ? Optional.of(Reason.at("ended", "people.entry.endsBefore", started.toString()))
                : Optional.empty();
    }

    private static Optional<Reason> creditFault(Map<String, @Nullable Object> values) {
        return values.get("employer_credit") instanceof String code && !CreditCode.holds(code)
                ? Optional.of(Reason.at("employer_credit", "people.entry.creditCode"))
                : Optional.empty();
    }
}
