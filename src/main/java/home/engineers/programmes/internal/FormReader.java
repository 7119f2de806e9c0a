package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormComparison;
import home.engineers.programmes.rules.FormRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads filed forms for those who have been found to see their case. */
@Component
class FormReader {
    private final FormTable forms;
    private final ProgrammeShelf shelf;
    private final Attachments attachments;

    FormReader(FormTable forms, ProgrammeShelf shelf, Attachments attachments) {
        this.forms = forms;
        this.shelf = shelf;
        this.attachments = attachments;
    }

    /** Empty where the case has no form, or none any more. */
    Optional<FiledForm> filed(ReviewCase one) {
        FormRule form = shelf.of(one).form();
        List<FormTable.Version> versions = form.isNone() ? List.of() : forms.versions(one.id());
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        FormTable.Version last = versions.getLast();
        FormAnswers before = versions.size() < 2 ? last.answers() : versions.get(versions.size() - 2).answers();
        return Optional.of(new FiledForm(
                form, last.answers(), last.number(), last.filedAt(), files(form, before, last.answers()),
                FormComparison.between(form, before, last.answers())));
    }

    /** The answers filed last, by the names of their fields; none where there is no form. */
    Map<String, Object> answers(ReviewCase one) {
        List<FormTable.Version> versions = shelf.of(one).form().isNone() ? List.of() : forms.versions(one.id());
        return versions.isEmpty() ? Map.of() : versions.getLast().answers().values();
    }

    /** The attachments that any of these answers name, by their ids. */
    Map<String, Attachment> files(FormRule form, FormAnswers... answers) {
        Map<String, Attachment> files = new LinkedHashMap<>();
        Stream.of(answers)
                .flatMap(one -> form.files(one).stream())
                .distinct()
                .forEach(id -> attachments.find(UUID.fromString(id)).ifPresent(found -> files.put(id, found)));
        return files;
    }
}
