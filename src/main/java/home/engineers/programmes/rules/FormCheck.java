package home.engineers.programmes.rules;

import com.networknt.schema.Error;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with answers to a form: the schema judges, and each fault is said in the words of the house at the JSON
 * pointer of its place, in the order of the form.
 */
public final class FormCheck {
    /** Far more than any form holds; whoever sends more is told so before anything is read closely. */
    private static final int MOST_ENTRIES = 1_000;

    /** What says no more than that something is still to come. */
    private static final Set<String> UNANSWERED =
            Set.of("form.missing", "form.unchosen", "form.unconfirmed", "form.fewRows", "form.fewFiles");

    private static final LocalizedText THE_FORM = new LocalizedText("申报表", "The form");

    private final FormRule form;
    private final FormAnswers answers;

    private FormCheck(FormRule form, FormAnswers answers) {
        this.form = form;
        this.answers = answers;
    }

    /** Every fault; none where the answers can be filed. */
    public static List<Reason> faults(FormRule form, FormAnswers answers) {
        FormCheck check = new FormCheck(form, answers);
        List<Reason> oversized = check.oversized();
        return oversized.isEmpty() ? check.judged() : oversized;
    }

    /** Faults of what was answered, leaving alone what has not been answered yet. */
    public static List<Reason> faultsSoFar(FormRule form, FormAnswers answers) {
        return faults(form, answers).stream().filter(reason -> !UNANSWERED.contains(reason.key())).toList();
    }

    /** What is too large even to be kept as a draft. */
    public static List<Reason> oversized(FormRule form, FormAnswers answers) {
        return new FormCheck(form, answers).oversized();
    }

    /** Asked first, so that no pattern is ever tried on a text longer than the form takes. */
    private List<Reason> oversized() {
        List<Reason> faults = new ArrayList<>();
        answers.values().forEach((name, value) -> weigh("/" + name, value, faults));
        return faults;
    }

    private void weigh(String pointer, @Nullable Object value, List<Reason> faults) {
        switch (value) {
            case String text -> weighText(pointer, text, faults);
            case List<?> list when list.size() > MOST_ENTRIES ->
                    faults.add(Reason.at(pointer, "form.manyRows", names(pointer), MOST_ENTRIES, list.size()));
            case List<?> list -> {
                for (int place = 0; place < list.size(); place++) {
                    weigh(pointer + "/" + place, list.get(place), faults);
                }
            }
            case Map<?, ?> row -> row.forEach((name, one) -> weigh(pointer + "/" + name, one, faults));
            case null, default -> { }
        }
    }

    private void weighText(String pointer, String text, List<Reason> faults) {
        int most = form.at(pointer).map(FormField::type).map(FormCheck::longest).orElse(FormParts.LONGEST_TEXT);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            faults.add(Reason.at(pointer, "form.long", names(pointer), most, length));
        }
    }

    private static int longest(FormType type) {
        return type instanceof FormType.Text text ? text.most() : FormParts.LONGEST_LINE;
    }

    private List<Reason> judged() {
        Set<String> asked = new HashSet<>();
        form.asked(answers).forEach(one -> asked.add(one.name()));
        Set<Reason> faults = new LinkedHashSet<>();
        for (Error error : form.schema().errors(answers)) {
            fault(error, asked).ifPresent(faults::add);
        }
        return faults.stream().sorted(Comparator.comparingInt(this::place)).toList();
    }

    /** The place of a fault in the form: that of its field, and of its row there. */
    private int place(Reason reason) {
        String[] steps = String.valueOf(reason.field()).split("/");
        List<String> names = form.fields().stream().map(FormField::name).toList();
        int row = steps.length > 2 && steps[2].matches("\\d{1,4}") ? Integer.parseInt(steps[2]) : 0;
        int column = steps.length > 3 && form.field(steps[1]).map(FormField::type).orElse(null) instanceof FormType.Rows rows
                ? rows.fields().stream().map(FormField::name).toList().indexOf(steps[3]) : 0;
        return (names.indexOf(steps[1]) * MOST_ENTRIES + row) * MOST_ENTRIES + column;
    }

    private Optional<Reason> fault(Error error, Set<String> asked) {
        String here = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> Optional.of(missing(here + "/" + error.getProperty()));
            case "unevaluatedProperties", "additionalProperties" -> Optional.ofNullable(error.getProperty())
                    .filter(name -> !(here.isEmpty() && asked.contains(name)))
                    .map(name -> Reason.at(here + "/" + name, "form.unknown", name));
            default -> bound(error.getKeyword(), here);
        };
    }

    private Reason missing(String pointer) {
        String key = switch (form.at(pointer).map(FormField::type).orElse(null)) {
            case FormType.Choice choice -> "form.unchosen";
            case FormType.Flag flag -> "form.unconfirmed";
            case FormType.Files files -> "form.fewFiles";
            case FormType.Rows rows -> "form.fewRows";
            case null, default -> "form.missing";
        };
        return Reason.at(pointer, key, names(pointer), 1, 0);
    }

    private Optional<Reason> bound(String keyword, String pointer) {
        return Optional.of(form.at(pointer)
                .map(field -> bound(keyword, pointer, field.type(), names(pointer), size(answers.at(pointer))))
                .orElseGet(() -> Reason.at(pointer, "form.shape", THE_FORM)));
    }

    private static Reason bound(String keyword, String at, FormType type, LocalizedText names, int size) {
        return switch (type) {
            case FormType.Text text when keyword.equals("minLength") -> Reason.at(at, "form.short", names, text.least(), size);
            case FormType.Text text when keyword.equals("maxLength") -> Reason.at(at, "form.long", names, text.most(), size);
            case FormType.Text(int least, int most, var pattern, LocalizedText help) when keyword.equals("pattern") ->
                    Reason.at(at, "form.pattern", names, help);
            case FormType.WholeNumber number when keyword.equals("minimum") -> Reason.at(at, "form.small", names, plain(number.least()));
            case FormType.WholeNumber number when keyword.equals("maximum") -> Reason.at(at, "form.large", names, plain(number.most()));
            case FormType.DecimalNumber number when keyword.equals("minimum") -> Reason.at(at, "form.small", names, plain(number.least()));
            case FormType.DecimalNumber number when keyword.equals("maximum") -> Reason.at(at, "form.large", names, plain(number.most()));
            case FormType.WholeNumber whole -> Reason.at(at, "form.notWhole", names);
            case FormType.DecimalNumber decimal -> Reason.at(at, "form.notANumber", names);
            case FormType.Flag flag -> Reason.at(at, "form.unconfirmed", names);
            case FormType.Day day -> Reason.at(at, "form.notADay", names);
            case FormType.Choice choice -> Reason.at(at, "form.notAChoice", names);
            case FormType.Rows rows when keyword.equals("minItems") -> Reason.at(at, "form.fewRows", names, rows.least(), size);
            case FormType.Rows rows when keyword.equals("maxItems") -> Reason.at(at, "form.manyRows", names, rows.most(), size);
            case FormType.Files files when keyword.equals("minItems") -> Reason.at(at, "form.fewFiles", names, files.least(), size);
            case FormType.Files files when keyword.equals("maxItems") -> Reason.at(at, "form.manyFiles", names, files.most(), size);
            case FormType.Text text -> Reason.at(at, "form.shape", names);
            case FormType.Rows rows -> Reason.at(at, "form.shape", names);
            case FormType.Files files -> Reason.at(at, "form.shape", names);
        };
    }

    private static String plain(java.math.@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case String text -> text.codePointCount(0, text.length());
            case List<?> list -> list.size();
            case null, default -> 0;
        };
    }

    /** How a field is called in a sentence; within a repeating group with the number of its row. */
    private LocalizedText names(String pointer) {
        String[] steps = pointer.split("/");
        LocalizedText own = form.at(pointer).map(FormField::names).orElse(THE_FORM);
        if (steps.length > 3 && steps[2].matches("\\d{1,4}")) {
            return numbered(form.at("/" + steps[1]).map(FormField::names).orElse(THE_FORM), Integer.parseInt(steps[2]) + 1, own);
        }
        return own;
    }

    private static LocalizedText numbered(LocalizedText rows, int number, LocalizedText field) {
        return new LocalizedText(
                rows.zh() + "第 " + number + " 项的" + field.zh(), rows.en() + " no. " + number + ", " + field.en());
    }
}
