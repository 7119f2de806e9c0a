package home.engineers.programmes.rules;

import home.engineers.programmes.rules.CaseSheet.Coded;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers to the form of a programme as values of a {@link CaseSheet}. */
public final class FormSheet {
    private FormSheet() {}

    public static void add(FormRule form, FormAnswers answers, Map<String, Object> values, Map<String, List<Map<String, Object>>> lists) {
        for (FormField field : form.fields()) {
            String path = "form." + field.name();
            if (field.type() instanceof FormType.Rows rows) {
                lists.put(path, answers.rows(field.name()).stream().map(row -> row(path, rows, row)).toList());
            } else {
                put(values, path, value(field.type(), answers.value(field.name())));
            }
        }
    }

    private static Map<String, Object> row(String path, FormType.Rows rows, Map<String, Object> row) {
        Map<String, Object> cells = new HashMap<>();
        rows.fields().forEach(field -> put(cells, path + "." + field.name(), value(field.type(), row.get(field.name()))));
        return cells;
    }

    private static void put(Map<String, Object> values, String path, @Nullable Object value) {
        if (value != null) {
            values.put(path, value);
        }
    }

    private static @Nullable Object value(FormType type, @Nullable Object answer) {
        if (answer == null) {
            return null;
        }
        return switch (type) {
            case FormType.Day day -> day(answer.toString());
            case FormType.Choice choice -> choice.option(answer.toString())
                    .map(option -> new Coded(option.value(), option.names().zh()))
                    .orElse(null);
            case FormType.Flag flag -> Boolean.TRUE.equals(answer) ? new Coded("true", "是") : new Coded("false", "否");
            case FormType.Files files -> null;
            case FormType.Rows rows -> null;
            case FormType.Text text -> answer.toString();
            case FormType.WholeNumber whole -> answer;
            case FormType.DecimalNumber decimal -> answer;
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
