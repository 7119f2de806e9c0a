package home.engineers.programmes.internal;

import home.engineers.files.Attachments;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormCheck;
import home.engineers.programmes.rules.FormRule;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns drafts into filed forms, inside the caller's transaction. */
@Component
class FormBook {
    private final FormTable forms;
    private final FormPrefill prefill;
    private final FilingTable filings;
    private final ProgrammeShelf shelf;
    private final Attachments attachments;
    private final HouseClock clock;

    FormBook(
            FormTable forms,
            FormPrefill prefill,
            FilingTable filings,
            ProgrammeShelf shelf,
            Attachments attachments,
            HouseClock clock) {
        this.forms = forms;
        this.prefill = prefill;
        this.filings = filings;
        this.shelf = shelf;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** What stands against filing the form of a programme as the person has drafted it; none where it has no form. */
    List<Reason> faults(ProgrammeDocument programme, PersonId person) {
        return programme.form().isNone() ? List.of() : FormCheck.faults(programme.form(), drafted(programme, person));
    }

    /** The specialty that the drafted form tells; empty where the form asks for none. */
    Optional<String> specialty(ProgrammeDocument programme, PersonId person) {
        return programme.form().specialty()
                .map(field -> drafted(programme, person).value(field.name()))
                .map(String::valueOf);
    }

    /** What would be filed today; empty answers where the programme has no form. */
    FormAnswers drafted(ProgrammeDocument programme, PersonId person) {
        FormAnswers answers = forms.draft(person, programme.id())
                .map(FormDraft::answers)
                .orElseGet(() -> prefill.begun(programme.form(), person));
        return asFiled(programme.form(), answers);
    }

    private static FormAnswers asFiled(FormRule form, FormAnswers answers) {
        return form.asAsked(answers.withoutBlankRows());
    }

    /** Files the drafted form with a case just opened; nothing happens where its programme has no form. */
    void file(ReviewCase one) {
        ProgrammeDocument programme = shelf.of(one);
        if (!programme.form().isNone()) {
            FormAnswers answers = drafted(programme, one.applicant());
            forms.append(one.id(), answers, one.filedAt());
            forms.draft(one.applicant(), programme.id()).ifPresent(draft -> hang(draft, answers, one, programme.form()));
        }
    }

    /**
     * Files the corrected form of a case as its next version.
     *
     * @return how many forms were corrected: one, or none where nothing has changed
     */
    Outcome<Integer> correct(ReviewCase one) {
        Optional<FormDraft> draft = forms.draft(one.id());
        if (draft.isEmpty()) {
            return Outcome.granted(0);
        }
        FormRule form = shelf.of(one).form();
        FormAnswers answers = asFiled(form, draft.get().answers());
        List<Reason> faults = FormCheck.faults(form, answers);
        if (!faults.isEmpty()) {
            // The form stands on another page, so that no fault has its field here.
            return Outcome.refused(faults.stream()
                    .map(fault -> new Reason(fault.key(), fault.arguments(), null, fault.citation()))
                    .toList());
        }
        boolean changed = !answers.equals(last(one.id()));
        if (changed) {
            forms.append(one.id(), answers, clock.instant());
        }
        hang(draft.get(), answers, one, form);
        return Outcome.granted(changed ? 1 : 0);
    }

    /** The answers as they were last filed; none for a case without a form. */
    FormAnswers last(CaseId id) {
        List<FormTable.Version> versions = forms.versions(id);
        return versions.isEmpty() ? FormAnswers.EMPTY : versions.getLast().answers();
    }

    /** Files that an answer names go over to the case, the others are forgotten; so is the draft. */
    private void hang(FormDraft draft, FormAnswers answers, ReviewCase one, FormRule form) {
        List<String> named = form.files(answers);
        List<UUID> left = new ArrayList<>();
        for (UUID file : forms.files(draft)) {
            if (named.contains(file.toString())) {
                filings.attach(one.id(), file, Purpose.FORM, clock.instant(), one.applicant());
            } else {
                left.add(file);
            }
        }
        forms.delete(draft);
        left.forEach(attachments::discard);
    }

    void discard(FormDraft draft) {
        List<UUID> files = forms.files(draft);
        forms.delete(draft);
        files.forEach(attachments::discard);
    }
}
