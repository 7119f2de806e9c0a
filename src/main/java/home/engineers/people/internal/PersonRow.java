package home.engineers.people.internal;

import static home.engineers.people.internal.PersonColumns.BORN;
import static home.engineers.people.internal.PersonColumns.COMPLETED;
import static home.engineers.people.internal.PersonColumns.CREDIT;
import static home.engineers.people.internal.PersonColumns.DUTY;
import static home.engineers.people.internal.PersonColumns.EDUCATION;
import static home.engineers.people.internal.PersonColumns.EMPLOYER;
import static home.engineers.people.internal.PersonColumns.EMPLOYMENT;
import static home.engineers.people.internal.PersonColumns.ENGINEERING;
import static home.engineers.people.internal.PersonColumns.FIELD;
import static home.engineers.people.internal.PersonColumns.GENDER;
import static home.engineers.people.internal.PersonColumns.KIND;
import static home.engineers.people.internal.PersonColumns.MAIL;
import static home.engineers.people.internal.PersonColumns.MOBILE;
import static home.engineers.people.internal.PersonColumns.NAME;
import static home.engineers.people.internal.PersonColumns.NUMBER;
import static home.engineers.people.internal.PersonColumns.OCCUPATION;
import static home.engineers.people.internal.PersonColumns.SCHOOL;
import static home.engineers.people.internal.PersonColumns.SKILL;
import static home.engineers.people.internal.PersonColumns.SKILL_OBTAINED;
import static home.engineers.people.internal.PersonColumns.SPECIALTIES;
import static home.engineers.people.internal.PersonColumns.STARTED;
import static home.engineers.people.internal.PersonColumns.TITLE;
import static home.engineers.people.internal.PersonColumns.TITLE_ISSUER;
import static home.engineers.people.internal.PersonColumns.TITLE_OBTAINED;
import static home.engineers.people.internal.PersonColumns.TITLE_SPECIALTY;

import home.engineers.files.tables.Row;
import home.engineers.kernel.CreditCode;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.people.IdentityDocument;
import home.engineers.people.IdentityDocument.Kind;
import home.engineers.people.rules.ChineseTerms;
import home.engineers.people.rules.IdentityCheck;
import home.engineers.people.rules.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one row of the table of persons; every fault names its column. */
final class PersonRow {
    private static final int LONGEST = 120;
    private final Row row;
    private final LocalDate today;
    private final List<Reason> faults = new ArrayList<>();

    private PersonRow(Row row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** The district still as written: whoever keeps districts reads it. */
    static Outcome<Draft> read(Row row, LocalDate today) {
        return new PersonRow(row, today).read();
    }

    private Outcome<Draft> read() {
        Map<Section, List<Map<String, @Nullable Object>>> entries = new EnumMap<>(Section.class);
        whenNamed(EMPLOYER, post()).ifPresent(post -> entries.put(Section.POST, List.of(post)));
        whenNamed(EDUCATION, education()).ifPresent(one -> entries.put(Section.EDUCATION, List.of(one)));
        whenNamed(TITLE, title()).ifPresent(one -> entries.put(Section.TITLE, List.of(one)));
        whenNamed(SKILL, skill()).ifPresent(one -> entries.put(Section.SKILL, List.of(one)));
        entries.put(Section.SPECIALTY, specialties());
        Draft draft = new Draft(
                row.cell(NAME), mobile(), row.cell(MAIL), document(), term(GENDER, ChineseTerms::gender), date(BORN),
                row.has(PersonColumns.DISTRICT) ? row.cell(PersonColumns.DISTRICT) : null,
                Optional.ofNullable(term(EMPLOYMENT, ChineseTerms::employment)).orElse("in-post"), entries, false);
        return faults.isEmpty() ? checked(draft) : Outcome.refused(faults);
    }

    private Outcome<Draft> checked(Draft draft) {
        return switch (DraftCheck.check(draft, today)) {
            case Granted<Draft> sound -> sound;
            case Refused<Draft>(List<Reason> reasons) -> Outcome.refused(reasons.stream().map(PersonRow::inColumn).toList());
        };
    }

    /** The reason with the column of the table instead of the field of the form. */
    static Reason inColumn(Reason reason) {
        String column = switch (reason.field() == null ? "" : reason.field()) {
            case "name" -> NAME;
            case "mobile" -> MOBILE;
            case "mail" -> MAIL;
            case "born" -> BORN;
            case "district" -> PersonColumns.DISTRICT;
            default -> NUMBER;
        };
        return new Reason(reason.key(), reason.arguments(), column, reason.citation());
    }

    private @Nullable String mobile() {
        return shortened(MOBILE) ? null : row.cell(MOBILE);
    }

    /** Whether a spreadsheet program has made 1.38E+10 of a number. */
    private boolean shortened(String column) {
        boolean shortened = row.cell(column).matches("[0-9.]+[eE]\\+?[0-9]+");
        if (shortened) {
            fault(column, "people.import.scientific");
        }
        return shortened;
    }

    private @Nullable IdentityDocument document() {
        if (shortened(NUMBER)) {
            return null;
        }
        String number = row.cell(NUMBER);
        if (!row.has(KIND)) {
            return new IdentityDocument(IdentityCheck.kindOf(number), number);
        }
        String kind = term(KIND, ChineseTerms::document);
        return kind == null ? null : new IdentityDocument(Kind.of(kind).orElseThrow(), number);
    }

    private Map<String, @Nullable Object> post() {
        Map<String, @Nullable Object> values = new HashMap<>();
        String credit = row.cell(CREDIT).toUpperCase(Locale.ROOT);
        if (!credit.isEmpty() && !CreditCode.holds(credit)) {
            fault(CREDIT, "people.entry.creditCode");
        }
        values.put("employer_name", text(EMPLOYER));
        values.put("employer_credit", credit.isEmpty() ? null : credit);
        values.put("duty", text(DUTY));
        values.put("engineering", row.has(ENGINEERING) ? term(ENGINEERING, ChineseTerms::flag) : Boolean.TRUE);
        values.put("started", date(STARTED));
        return values;
    }

    private Map<String, @Nullable Object> education() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("level", term(EDUCATION, ChineseTerms::education));
        values.put("school", text(SCHOOL));
        values.put("field", text(FIELD));
        values.put("completed", date(COMPLETED));
        return values;
    }

    private Map<String, @Nullable Object> title() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("level", term(TITLE, ChineseTerms::title));
        values.put("specialty", text(TITLE_SPECIALTY));
        values.put("issuer", text(TITLE_ISSUER));
        values.put("obtained", date(TITLE_OBTAINED));
        return values;
    }

    private Map<String, @Nullable Object> skill() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("level", term(SKILL, ChineseTerms::skill));
        values.put("occupation", text(OCCUPATION));
        values.put("obtained", date(SKILL_OBTAINED));
        return values;
    }

    private List<Map<String, @Nullable Object>> specialties() {
        return Arrays.stream(row.cell(SPECIALTIES).split("[;；、|]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> Map.<String, @Nullable Object>of("name", name.substring(0, Math.min(60, name.length()))))
                .toList();
    }

    /** Nothing where the naming column is empty; 无 in a table says the same. */
    private Optional<Map<String, @Nullable Object>> whenNamed(String column, Map<String, @Nullable Object> values) {
        return row.has(column) && !nothing(row.cell(column)) ? Optional.of(values) : Optional.empty();
    }

    private static boolean nothing(String cell) {
        return cell.equals("无") || cell.equals("-") || cell.equals("/");
    }

    private <T> @Nullable T term(String column, Function<String, Optional<T>> terms) {
        String cell = row.cell(column);
        if (cell.isEmpty() || nothing(cell)) {
            return null;
        }
        Optional<T> meant = terms.apply(cell);
        if (meant.isEmpty()) {
            fault(column, "people.import.term", cell);
        }
        return meant.orElse(null);
    }

    private String text(String column) {
        String cell = row.cell(column);
        if (cell.length() > LONGEST) {
            fault(column, "people.entry.tooLong", String.valueOf(LONGEST));
        }
        return cell;
    }

    private @Nullable LocalDate date(String column) {
        if (!row.has(column) || nothing(row.cell(column))) {
            return null;
        }
        Optional<LocalDate> date = row.date(column);
        if (date.isEmpty() || date.get().getYear() < 1900) {
            fault(column, "people.entry.noDate");
            return null;
        }
        if (date.get().isAfter(today)) {
            fault(column, "people.entry.ahead");
        }
        return date.get();
    }

    private void fault(String column, String key, Object... arguments) {
        faults.add(Reason.at(column, key, arguments));
    }
}
