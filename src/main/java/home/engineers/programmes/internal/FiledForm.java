package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormComparison.Change;
import home.engineers.programmes.rules.FormRule;
import java.time.Instant;
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
        List<Change> changes) {}
