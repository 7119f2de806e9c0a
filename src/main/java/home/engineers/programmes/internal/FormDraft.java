package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.FormAnswers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody has begun to fill in.
 *
 * @param correcting the case whose form it corrects, or null before filing
 * @param tab the page that saved last
 * @param choices what else stands on the page, by the name of its field
 */
record FormDraft(
        UUID id,
        int version,
        PersonId person,
        String programme,
        @Nullable CaseId correcting,
        Map<String, String> choices,
        FormAnswers answers,
        String tab,
        Instant savedAt) {
    FormDraft {
        choices = Map.copyOf(choices);
    }

    FormDraft next(Map<String, String> chosen, FormAnswers answered, String savedBy, Instant at) {
        return new FormDraft(id, version + 1, person, programme, correcting, chosen, answered, savedBy, at);
    }
}
