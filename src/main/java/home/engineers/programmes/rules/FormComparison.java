package home.engineers.programmes.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What has changed between two versions of a filed form, field by field in the order of the form. */
public final class FormComparison {
    private FormComparison() {}

    public static List<Change> between(FormRule form, FormAnswers before, FormAnswers after) {
        List<FormField> asked = form.fields().stream()
                .filter(one -> Stream.of(before, after).anyMatch(answers -> form.asked(answers).contains(one)))
                .toList();
        return asked.stream()
                .filter(one -> !Objects.equals(before.value(one.name()), after.value(one.name())))
                .map(one -> new Change(one, before, after))
                .toList();
    }

    public record Change(FormField field, FormAnswers before, FormAnswers after) {}
}
