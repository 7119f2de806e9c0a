package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer as people read it, in both languages. */
public final class AnswerText {
    public static final LocalizedText NONE = new LocalizedText("", "");

    private static final LocalizedText YES = new LocalizedText("是", "Yes");
    private static final LocalizedText NO = new LocalizedText("否", "No");

    private AnswerText() {}

    /**
     * @param answer null for none
     * @param fileName the name of an attachment by its id
     */
    public static LocalizedText of(FormField field, @Nullable Object answer, Function<String, String> fileName) {
        return switch (answer) {
            case null -> NONE;
            case Boolean flag -> flag ? YES : NO;
            case BigDecimal number -> same(number.toPlainString());
            case String text when field.type() instanceof FormType.Choice choice ->
                    choice.option(text).map(FormType.Choice.Option::names).orElse(same(text));
            case List<?> list when field.type() instanceof FormType.Files ->
                    same(list.stream().map(String::valueOf).map(fileName).collect(Collectors.joining("\n")));
            case List<?> list when field.type() instanceof FormType.Rows rows -> rows(rows, list, fileName);
            default -> same(answer.toString());
        };
    }

    private static LocalizedText rows(FormType.Rows rule, List<?> rows, Function<String, String> fileName) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Object row : rows) {
            List<LocalizedText[]> cells = row instanceof Map<?, ?> map ? cells(rule, map, fileName) : List.of();
            String number = chinese.size() + 1 + ". ";
            chinese.add(number + cells.stream().map(cell -> cell[0].zh() + "：" + cell[1].zh()).collect(Collectors.joining("；")));
            english.add(number + cells.stream().map(cell -> cell[0].en() + ": " + cell[1].en()).collect(Collectors.joining("; ")));
        }
        return new LocalizedText(String.join("\n", chinese), String.join("\n", english));
    }

    private static List<LocalizedText[]> cells(FormType.Rows rule, Map<?, ?> row, Function<String, String> fileName) {
        return rule.fields().stream()
                .filter(field -> row.get(field.name()) != null)
                .map(field -> new LocalizedText[] {field.names(), of(field, row.get(field.name()), fileName)})
                .toList();
    }

    /** All answers of a form, each led by the name of its field, a line each. */
    public static LocalizedText of(FormRule form, FormAnswers answers, Function<String, String> fileName) {
        List<FormField> answered = form.asked(answers).stream().filter(one -> answers.value(one.name()) != null).toList();
        return new LocalizedText(
                answered.stream()
                        .map(one -> one.names().zh() + "：" + of(one, answers.value(one.name()), fileName).zh())
                        .collect(Collectors.joining("\n")),
                answered.stream()
                        .map(one -> one.names().en() + ": " + of(one, answers.value(one.name()), fileName).en())
                        .collect(Collectors.joining("\n")));
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
