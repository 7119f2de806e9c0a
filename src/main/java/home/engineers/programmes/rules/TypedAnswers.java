package home.engineers.programmes.rules;

import home.engineers.kernel.time.DateText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they come from a page: each field under its JSON pointer, {@code shown} naming the fields that stood on the
 * page, and {@code #/name} telling how many rows a repeating group had. What did not stand on the page keeps the answer
 * it had, and so do attachments, which come another way.
 */
public final class TypedAnswers {
    /** Names of the fields that stood on the page. */
    public static final String SHOWN = "shown";
    /** Before the pointer of a repeating group: how many rows it had. */
    public static final String COUNT = "#";

    private static final int MOST_ROWS = 200;

    private final Map<String, String[]> typed;

    private TypedAnswers(Map<String, String[]> typed) {
        this.typed = typed;
    }

    public static FormAnswers read(FormRule form, Map<String, String[]> typed, FormAnswers before) {
        TypedAnswers reading = new TypedAnswers(typed);
        Set<String> shown = Set.copyOf(Arrays.asList(typed.getOrDefault(SHOWN, new String[0])));
        FormAnswers answers = before;
        for (FormField field : form.fields()) {
            if (shown.contains(field.name()) && !(field.type() instanceof FormType.Files)) {
                answers = answers.with(field.name(), reading.value(field, "/" + field.name()));
            }
        }
        return answers;
    }

    private @Nullable Object value(FormField field, String pointer) {
        return switch (field.type()) {
            case FormType.Rows rows -> rows(rows, pointer);
            case FormType.Flag flag -> text(pointer).equals("true");
            case FormType.WholeNumber whole -> number(text(pointer), "-?\\d{1,18}");
            case FormType.DecimalNumber decimal -> number(text(pointer), "-?\\d{1,18}(\\.\\d{1,18})?");
            case FormType.Day day -> DateText.read(text(pointer)).<Object>map(Object::toString).orElse(orNull(text(pointer)));
            case FormType.Text line -> orNull(text(pointer));
            case FormType.Choice choice -> orNull(text(pointer));
            case FormType.Files files -> null;
        };
    }

    private static @Nullable Object number(String text, String shape) {
        if (!text.matches(shape)) {
            return orNull(text);
        }
        return text.contains(".") ? (Object) new BigDecimal(text) : (Object) Long.valueOf(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Lines end in one way, whatever the browser sends. */
    private String text(String pointer) {
        String[] values = typed.get(pointer);
        return values == null || values.length == 0 ? "" : values[0].replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private List<Map<String, Object>> rows(FormType.Rows rule, String pointer) {
        String told = text(COUNT + pointer);
        int count = told.matches("\\d{1,4}") ? Math.min(Integer.parseInt(told), MOST_ROWS) : 0;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (FormField field : rule.fields()) {
                @Nullable Object value = value(field, pointer + "/" + place + "/" + field.name());
                if (value != null && !value.equals(false)) {
                    row.put(field.name(), value);
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
