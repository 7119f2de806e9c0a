package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormComparison.Change;
import home.engineers.programmes.rules.FormRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of a case as filed last.
 *
 * @param number how many times it was filed
 * @param files attachments by their ids
 * @param changes against the version before
 */
public record FiledForm(
        FormRule form,
        FormAnswers answers,
        int number,
        Instant filedAt,
        Map<String, Attachment> files,
        List<Change> changes) {

    /** The same without the parts that tell who applied. */
    FiledForm nameless() {
        FormRule open = form.nameless();
        FormAnswers kept = answers;
        for (String name : answers.values().keySet()) {
            kept = open.field(name).isPresent() ? kept : kept.with(name, null);
        }
        List<String> named = open.files(kept);
        Map<String, Attachment> shown = new LinkedHashMap<>(files);
        shown.keySet().retainAll(named);
        return new FiledForm(open, kept, number, filedAt, shown, List.of());
    }
}
