package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormComparison.Change;
import home.engineers.programmes.rules.FormRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it stands on the page of whoever fills it in.
 *
 * @param path of the page
 * @param version of the draft, or 0 where none is kept yet
 * @param choices what else was chosen on the page when it was last saved
 * @param prefilled what the profile answers, by the names of the fields
 * @param files attachments by their ids
 * @param savedAt null where no draft is kept yet
 * @param changes against the version filed last; none before filing
 */
public record FormView(
        FormRule form,
        LocalizedText programme,
        String path,
        int version,
        Map<String, String> choices,
        FormAnswers answers,
        Map<String, Object> prefilled,
        Map<String, Attachment> files,
        @Nullable Instant savedAt,
        List<Change> changes) {

    /** Whether the answer is the one that the profile gives. */
    public boolean fromProfile(String name) {
        return prefilled.containsKey(name) && prefilled.get(name).equals(answers.value(name));
    }

    /** The same with answers that were not kept. */
    public FormView typed(FormAnswers typed) {
        return new FormView(form, programme, path, version, choices, typed, prefilled, files, savedAt, changes);
    }
}
