package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.internal.FormEntry.AddRow;
import home.engineers.programmes.internal.FormEntry.Nothing;
import home.engineers.programmes.internal.FormEntry.RemoveFile;
import home.engineers.programmes.internal.FormEntry.RemoveRow;
import home.engineers.programmes.internal.FormEntry.Tidy;
import home.engineers.programmes.rules.FileKind;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormCheck;
import home.engineers.programmes.rules.FormField;
import home.engineers.programmes.rules.FormRule;
import home.engineers.programmes.rules.FormType;
import home.engineers.programmes.rules.TypedAnswers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps drafts: all of an entry or nothing of it, and never over what another tab has saved meanwhile. */
@Component
class DraftKeeping {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(HouseClock.ZONE);
    private static final int MOST_ROWS = 60;

    private final FormTable forms;
    private final FormBook book;
    private final Attachments attachments;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    DraftKeeping(
            FormTable forms,
            FormBook book,
            Attachments attachments,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.book = book;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<FormDraft> kept(DraftPlace place) {
        return place.correcting() == null
                ? forms.draft(place.person(), place.document().id())
                : forms.draft(place.correcting());
    }

    /** The answers as typed over what is kept, without keeping them. */
    FormAnswers typed(DraftPlace place, FormEntry entry) {
        FormAnswers before = kept(place).map(FormDraft::answers).orElse(place.begun());
        return TypedAnswers.read(place.document().form(), entry.typed(), before);
    }

    Outcome<FormDraft> save(DraftPlace place, FormEntry entry) {
        return whole(() -> saved(place, entry));
    }

    /** Keeps answers that did not come from a page, over the draft as it is now. */
    Outcome<FormDraft> put(DraftPlace place, Map<String, Object> answers, Map<String, List<Upload>> uploads) {
        return whole(() -> {
            Optional<FormDraft> kept = kept(place);
            FormAnswers changed = kept.map(FormDraft::answers).orElse(place.begun());
            for (Map.Entry<String, Object> answer : answers.entrySet()) {
                boolean files = place.document().form().field(answer.getKey()).map(FormField::type).orElse(null)
                        instanceof FormType.Files;
                changed = files ? changed : changed.with(answer.getKey(), answer.getValue());
            }
            int version = kept.map(FormDraft::version).orElse(0);
            Map<String, String> choices = kept.map(FormDraft::choices).orElse(Map.of());
            return written(place, kept, new FormEntry(version, "", choices, Map.of(), uploads, new Nothing()), changed);
        });
    }

    private Outcome<FormDraft> whole(Supplier<Outcome<FormDraft>> work) {
        try {
            return transaction.execute(status -> {
                Outcome<FormDraft> outcome = work.get();
                if (outcome instanceof Refused<FormDraft>) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
            return stale(clock.instant());
        }
    }

    private Outcome<FormDraft> saved(DraftPlace place, FormEntry entry) {
        Optional<FormDraft> kept = kept(place);
        if (!current(kept, entry)) {
            return stale(kept.map(FormDraft::savedAt).orElse(clock.instant()));
        }
        return written(place, kept, entry, typed(place, entry));
    }

    private Outcome<FormDraft> written(
            DraftPlace place, Optional<FormDraft> kept, FormEntry entry, FormAnswers typed) {
        FormRule form = place.document().form();
        List<Reason> oversized = FormCheck.oversized(form, typed);
        if (!oversized.isEmpty()) {
            return Outcome.refused(oversized);
        }
        FormDraft draft = write(place, kept, entry, changed(form, typed, entry.change()));
        forget(draft, entry.change());
        return received(form, draft, entry.uploads());
    }

    /** What the same page sends while its last save is still on the way is no other page's. */
    private static boolean current(Optional<FormDraft> kept, FormEntry entry) {
        int version = kept.map(FormDraft::version).orElse(0);
        boolean own = !entry.tab().isEmpty() && kept.map(FormDraft::tab).orElse("").equals(entry.tab());
        return version == entry.version() || own && entry.version() < version;
    }

    private static Outcome<FormDraft> stale(Instant at) {
        return Outcome.refused(Reason.of("form.stale", TIME.format(at)));
    }

    private FormDraft write(DraftPlace place, Optional<FormDraft> kept, FormEntry entry, FormAnswers answers) {
        FormDraft draft = kept.map(before -> before.next(entry.choices(), answers, entry.tab(), clock.instant()))
                .orElseGet(() -> new FormDraft(
                        ids.next(), 1, place.person(), place.document().id(), place.correcting(), entry.choices(), answers,
                        entry.tab(), clock.instant()));
        if (kept.isPresent()) {
            forms.update(draft);
        } else {
            forms.insert(draft);
        }
        return draft;
    }

    private static FormAnswers changed(FormRule form, FormAnswers answers, FormEntry.Change change) {
        return switch (change) {
            case Nothing() -> answers;
            case Tidy() -> answers.withoutBlankRows();
            case AddRow(String name) when isRows(form, name) && answers.rows(name).size() < MOST_ROWS -> answers.withRow(name);
            case AddRow(String name) -> answers;
            case RemoveRow(String name, int at) -> isRows(form, name) ? answers.withoutRow(name, at) : answers;
            case RemoveFile(String name, String id) -> answers.withoutFile(name, id);
        };
    }

    private static boolean isRows(FormRule form, String name) {
        return form.field(name).map(FormField::type).orElse(null) instanceof FormType.Rows;
    }

    /** A file taken out of a draft is forgotten; one that was filed before stays with its case. */
    private void forget(FormDraft draft, FormEntry.Change change) {
        if (change instanceof RemoveFile(String name, String id)) {
            forms.files(draft).stream().filter(file -> file.toString().equals(id)).forEach(file -> {
                forms.letGo(file);
                attachments.discard(file);
            });
        }
    }

    private Outcome<FormDraft> received(FormRule form, FormDraft draft, Map<String, List<Upload>> uploads) {
        FormAnswers answers = draft.answers();
        List<Reason> reasons = new ArrayList<>();
        boolean any = false;
        for (FormField field : form.asked(answers)) {
            if (field.type() instanceof FormType.Files files) {
                for (Upload upload : uploads.getOrDefault("/" + field.name(), List.of())) {
                    any = true;
                    switch (receive(field, files, upload, draft, answers)) {
                        case Granted<UUID>(UUID id) -> answers = answers.withFile(field.name(), id.toString());
                        case Refused<UUID>(List<Reason> why) -> reasons.addAll(why);
                    }
                }
            }
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        FormDraft whole = any ? draft.next(draft.choices(), answers, draft.tab(), clock.instant()) : draft;
        if (any) {
            forms.update(whole);
        }
        return Outcome.granted(whole);
    }

    private Outcome<UUID> receive(FormField field, FormType.Files files, Upload upload, FormDraft draft, FormAnswers answers) {
        String pointer = "/" + field.name();
        int have = answers.files(field.name()).size();
        if (have >= files.most()) {
            return Outcome.refused(Reason.at(pointer, "form.manyFiles", field.names(), files.most(), have + 1));
        }
        Set<String> accepted = files.kinds().stream().map(FileKind::mediaType).collect(Collectors.toSet());
        return switch (attachments.receive(upload.name(), upload.content(), accepted, files.bytes(), draft.person())) {
            case Granted<Attachment>(Attachment received) -> {
                forms.keepFile(draft, received.id());
                yield Outcome.granted(received.id());
            }
            case Refused<Attachment>(List<Reason> why) -> Outcome.refused(why.stream()
                    .map(reason -> new Reason(reason.key(), reason.arguments(), pointer, reason.citation()))
                    .toList());
        };
    }

    void discard(Optional<FormDraft> draft) {
        transaction.executeWithoutResult(status -> draft.ifPresent(book::discard));
    }
}
