package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.programmes.rules.AnswerText;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormRule;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The forms that a person has filled in, filed or not; those of cases are struck with their case. */
@Component
@Order(31)
class OwnForms implements PersonalData {
    private static final String AT = "programmes.field.at";
    private static final String ANSWERS = "programmes.field.answers";

    private final FormTable forms;
    private final FormBook book;
    private final CaseTable cases;
    private final ProgrammeShelf shelf;
    private final Attachments attachments;

    OwnForms(FormTable forms, FormBook book, CaseTable cases, ProgrammeShelf shelf, Attachments attachments) {
        this.forms = forms;
        this.book = book;
        this.cases = cases;
        this.shelf = shelf;
        this.attachments = attachments;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(drafts(person), filed(person));
    }

    private Part drafts(PersonId person) {
        return new Part(
                "programmes.part.draft",
                List.of("programmes.field.programme", AT, ANSWERS),
                forms.drafts(person).stream()
                        .map(draft -> List.of(
                                new Named(draft.programme(), name(draft)), Cell.of(draft.savedAt()),
                                cell(document(draft).map(ProgrammeDocument::form).orElse(FormRule.NONE), draft.answers())))
                        .toList());
    }

    /** Empty where nobody can apply for the programme any more. */
    private Optional<ProgrammeDocument> document(FormDraft draft) {
        return draft.correcting() == null
                ? shelf.standing().stream().filter(one -> one.id().equals(draft.programme())).findFirst()
                : cases.find(draft.correcting()).map(shelf::of);
    }

    private LocalizedText name(FormDraft draft) {
        return document(draft).map(ProgrammeDocument::name)
                .orElseGet(() -> new LocalizedText(draft.programme(), draft.programme()));
    }

    private Part filed(PersonId person) {
        return new Part(
                "programmes.part.form",
                List.of("programmes.field.number", AT, ANSWERS),
                cases.of(person).stream()
                        .flatMap(one -> forms.versions(one.id()).stream().map(version -> List.of(
                                Cell.of(one.number()), Cell.of(version.filedAt()),
                                cell(shelf.of(one).form(), version.answers()))))
                        .toList());
    }

    private Cell cell(FormRule form, FormAnswers answers) {
        LocalizedText words = AnswerText.of(form, answers, this::name);
        return new Named(answers.json(), words);
    }

    private String name(String id) {
        return attachments.find(UUID.fromString(id)).map(Attachment::name).orElse(id);
    }

    @Override
    public List<UUID> attachments(PersonId person) {
        return forms.drafts(person).stream().flatMap(draft -> forms.files(draft).stream()).toList();
    }

    @Override
    public void erase(PersonId person) {
        forms.drafts(person).forEach(book::discard);
    }
}
