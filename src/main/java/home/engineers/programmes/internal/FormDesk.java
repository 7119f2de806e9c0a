package home.engineers.programmes.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseForms;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormComparison;
import home.engineers.programmes.rules.FormRule;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Forms that are being filled in: before filing, and for the correction that a supplement allows. */
@Service
public class FormDesk implements CaseForms {
    private final ProgrammeShelf shelf;
    private final CallGate calls;
    private final CaseGate gate;
    private final CaseTable cases;
    private final FormTable forms;
    private final FormBook book;
    private final FormReader reader;
    private final FormPrefill prefill;
    private final DraftKeeping keeping;
    private final Anonymity anonymity;
    private final Authority authority;

    FormDesk(
            ProgrammeShelf shelf,
            CallGate calls,
            CaseGate gate,
            CaseTable cases,
            FormTable forms,
            FormBook book,
            FormReader reader,
            FormPrefill prefill,
            DraftKeeping keeping,
            Anonymity anonymity,
            Authority authority) {
        this.shelf = shelf;
        this.calls = calls;
        this.gate = gate;
        this.cases = cases;
        this.forms = forms;
        this.book = book;
        this.reader = reader;
        this.prefill = prefill;
        this.keeping = keeping;
        this.anonymity = anonymity;
        this.authority = authority;
    }

    /** @param path of the page on which it goes on @param savedAt when it was last saved */
    public record Begun(LocalizedText programme, String path, boolean correcting, Instant savedAt) {}

    /**
     * The form of a programme as the actor has begun it; empty where the programme has none.
     *
     * @throws Absent where there is no such programme
     */
    public Optional<FormView> form(Actor actor, String programme) {
        PersonId person = demand(actor);
        ProgrammeDocument document = calls.document(programme);
        return document.form().isNone() ? Optional.empty() : Optional.of(view(place(document, person)));
    }

    /** Keeps what was typed. Refused where it is too large, a file is not wanted, or another tab has saved meanwhile. */
    public Outcome<FormView> save(Actor actor, String programme, FormEntry entry) {
        DraftPlace place = place(calls.document(programme), demand(actor));
        return keeping.save(place, entry).map(kept -> view(place));
    }

    /** What the page holds after an entry that was refused. */
    public FormView unsaved(Actor actor, String programme, FormEntry entry) {
        DraftPlace place = place(calls.document(programme), demand(actor));
        return view(place).typed(keeping.typed(place, entry));
    }

    public void discard(Actor actor, String programme) {
        keeping.discard(forms.draft(demand(actor), programme));
    }

    /** Everything the actor has begun and can go on with, the last saved first. */
    public List<Begun> begun(Actor actor) {
        return forms.drafts(demand(actor)).stream().flatMap(draft -> begun(draft).stream()).toList();
    }

    private Optional<Begun> begun(FormDraft draft) {
        if (draft.correcting() == null) {
            return shelf.standing().stream()
                    .filter(document -> document.id().equals(draft.programme()) && !document.form().isNone())
                    .filter(document -> cases.openOf(document.id(), draft.person(), null).isEmpty())
                    .map(document -> new Begun(document.name(), path(document), false, draft.savedAt()))
                    .findFirst();
        }
        return cases.find(draft.correcting())
                .filter(one -> one.state().at(Stage.SUPPLEMENT))
                .map(one -> new Begun(shelf.of(one).name(), path(one), true, draft.savedAt()));
    }

    /** The filed form of a case at its supplement. @throws Absent where it has none, or is not there for the actor */
    public FormView correction(Actor actor, String address) {
        return view(correcting(actor, address));
    }

    public Outcome<FormView> correct(Actor actor, String address, FormEntry entry) {
        DraftPlace place = correcting(actor, address);
        return keeping.save(place, entry).map(kept -> view(place));
    }

    public FormView uncorrected(Actor actor, String address, FormEntry entry) {
        DraftPlace place = correcting(actor, address);
        return view(place).typed(keeping.typed(place, entry));
    }

    public void discardCorrection(Actor actor, String address) {
        keeping.discard(keeping.kept(correcting(actor, address)));
    }

    /** The form of a case as filed, for those who see the case. @throws Absent where there is none */
    public FiledForm filed(Actor actor, String address) {
        ReviewCase one = gate.seen(actor, address);
        FiledForm filed = reader.filed(one).orElseThrow(Absent::new);
        return anonymity.hides(actor, one) ? filed.nameless() : filed;
    }

    @Override
    public Outcome<Kept> keep(
            Actor actor, String programme, Map<String, Object> answers, Map<String, List<Upload>> files) {
        return put(place(calls.document(programme), demand(actor)), answers, files);
    }

    @Override
    public Outcome<Kept> begin(
            Actor actor, String programme, Map<String, Object> answers, Map<String, List<Upload>> files) {
        discard(actor, programme);
        return keep(actor, programme, answers, files);
    }

    @Override
    public Outcome<Kept> keepCorrection(
            Actor actor, String address, Map<String, Object> answers, Map<String, List<Upload>> files) {
        return put(correcting(actor, address), answers, files);
    }

    private Outcome<Kept> put(DraftPlace place, Map<String, Object> answers, Map<String, List<Upload>> files) {
        Map<String, List<Upload>> placed =
                files.entrySet().stream().collect(Collectors.toMap(entry -> "/" + entry.getKey(), Map.Entry::getValue));
        return keeping.put(place, answers, placed).map(draft -> new Kept(draft.version()));
    }

    private PersonId demand(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.CASE_FILE, Subject.of(person));
        return person;
    }

    private DraftPlace place(ProgrammeDocument document, PersonId person) {
        return new DraftPlace(document, person, null, path(document), prefill.begun(document.form(), person));
    }

    private DraftPlace correcting(Actor actor, String address) {
        ReviewCase one = gate.demand(actor, address, Act.SUPPLEMENT_ANSWER, Party.APPLICANT);
        ProgrammeDocument document = shelf.of(one);
        if (document.form().isNone() || !one.state().at(Stage.SUPPLEMENT)) {
            throw new Absent();
        }
        return new DraftPlace(document, one.applicant(), one.id(), path(one), book.last(one.id()));
    }

    private static String path(ProgrammeDocument document) {
        return "/cases/new?programme=" + document.id();
    }

    private static String path(ReviewCase one) {
        return "/cases/" + one.address() + "/form/correction";
    }

    private FormView view(DraftPlace place) {
        FormRule form = place.document().form();
        @Nullable FormDraft draft = keeping.kept(place).orElse(null);
        FormAnswers answers = draft == null ? place.begun() : draft.answers();
        return new FormView(
                form,
                place.document().name(),
                place.path(),
                draft == null ? 0 : draft.version(),
                draft == null ? Map.of() : draft.choices(),
                answers,
                place.correcting() == null ? prefill.values(form, place.person()) : Map.of(),
                reader.files(form, place.begun(), answers),
                draft == null ? null : draft.savedAt(),
                place.correcting() == null ? List.of() : FormComparison.between(form, place.begun(), form.asAsked(answers)));
    }
}
