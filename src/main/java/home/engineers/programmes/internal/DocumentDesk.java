package home.engineers.programmes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.Act;
import home.engineers.programmes.rules.DocumentEdit;
import home.engineers.programmes.rules.DocumentEdit.NewClause;
import home.engineers.programmes.rules.DocumentForm;
import home.engineers.programmes.rules.ExampleText;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.ProgrammeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing an edition of a programme in the house. Every act names the version of the draft that the actor has seen. */
@Service
@Transactional
public class DocumentDesk {
    private static final String IDENTIFIER = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_DOCUMENT = 500_000;

    private final DraftTable drafts;
    private final ExampleTable examples;
    private final EditionTable editions;
    private final Organisations organisations;
    private final Authority authority;
    private final LawRegister register;
    private final IdSource ids;
    private final HouseClock clock;

    DocumentDesk(
            DraftTable drafts,
            ExampleTable examples,
            EditionTable editions,
            Organisations organisations,
            Authority authority,
            LawRegister register,
            IdSource ids,
            HouseClock clock) {
        this.drafts = drafts;
        this.examples = examples;
        this.editions = editions;
        this.organisations = organisations;
        this.authority = authority;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Where a new edition starts from.
     *
     * @param source programme and edition, parted by a space
     * @param programme id of the programme it is for; empty for that of the source
     * @param edition id of the new edition
     */
    public record Start(String source, String programme, String edition) {}

    public Outcome<UUID> begin(Actor actor, Start start) {
        demand(actor, Act.DOCUMENT_WRITE);
        String[] source = start.source().split(" ");
        Optional<String> text = source.length == 2 ? editions.text(source[0], source[1]) : Optional.empty();
        if (text.isEmpty()) {
            return Outcome.refused(Reason.at("source", "programmes.draft.source"));
        }
        String programme = start.programme().isBlank() ? source[0] : start.programme().strip();
        String edition = start.edition().strip();
        if (!programme.matches(IDENTIFIER)) {
            return Outcome.refused(Reason.at("programme", "programmes.fault.notAnIdentifier", programme));
        }
        if (!edition.matches(IDENTIFIER)) {
            return Outcome.refused(Reason.at("edition", "programmes.fault.notAnIdentifier", edition));
        }
        if (editions.find(programme, edition).isPresent()) {
            return Outcome.refused(Reason.at("edition", "programmes.draft.taken", programme, edition));
        }
        String copy = DocumentEdit.with(text.get(), Map.of("id", programme, "edition", edition));
        UUID id = ids.next();
        drafts.insert(new ProgrammeDraft(
                id, 1, programme, edition, start.source(), copy, ProgrammeDraft.Status.WRITING, actor.requirePerson(),
                clock.instant(), null, null));
        examples.of(source[0], source[1]).forEach(json -> examples.add(id, json));
        return Outcome.granted(id);
    }

    /** Keeps the text as typed, faults and all: they only stand in the way of submitting it. */
    public Outcome<UUID> saveText(Actor actor, UUID id, int version, String text) {
        if (text.length() > LONGEST_DOCUMENT) {
            return Outcome.refused(Reason.at("text", "programmes.draft.long", LONGEST_DOCUMENT));
        }
        return write(actor, id, version, draft -> Outcome.granted(text.replace("\r\n", "\n")));
    }

    /** @param values by path; only those that the form offers are changed */
    public Outcome<UUID> saveForm(Actor actor, UUID id, int version, Map<String, String> values) {
        return write(actor, id, version, draft -> {
            Map<String, String> offered = new LinkedHashMap<>();
            DocumentForm.of(draft.document()).ifPresent(form -> form.paths().stream()
                    .filter(values::containsKey)
                    .forEach(path -> offered.put(path, values.get(path).strip())));
            Optional<String> blank = offered.entrySet().stream().filter(one -> one.getValue().isBlank()).map(Map.Entry::getKey).findFirst();
            return blank.isPresent()
                    ? Outcome.refused(Reason.at(blank.get(), "programmes.form.blank"))
                    : Outcome.granted(DocumentEdit.with(draft.document(), offered));
        });
    }

    public Outcome<UUID> addClause(Actor actor, UUID id, int version, String level, String part, NewClause clause) {
        return write(actor, id, version, draft -> DocumentEdit.adding(draft.document(), level, part, clause)
                .<Outcome<String>>map(Outcome::granted)
                .orElseGet(() -> Outcome.refused(Reason.at("level", "programmes.form.noPlace"))));
    }

    public Outcome<UUID> removeClause(Actor actor, UUID id, int version, String path) {
        boolean clause = path.matches("(every-level|levels\\.\\d+|kinds\\.\\d+\\.levels\\.\\d+)\\.(any|all|left|exceptions)\\.\\d+");
        return write(actor, id, version, draft -> Optional.of(path)
                .filter(one -> clause)
                .flatMap(one -> DocumentEdit.without(draft.document(), one))
                .<Outcome<String>>map(Outcome::granted)
                .orElseGet(() -> Outcome.refused(Reason.of("programmes.form.noPlace"))));
    }

    /** @param example null for a new one */
    public Outcome<UUID> saveExample(Actor actor, UUID id, int version, @Nullable UUID example, ExampleText text) {
        return switch (text.json()) {
            case Refused<String>(List<Reason> reasons) -> {
                writable(actor, id, version);
                yield Outcome.refused(reasons);
            }
            case Granted<String>(String json) -> write(actor, id, version, draft -> {
                if (example == null) {
                    examples.add(id, json);
                } else {
                    examples.change(id, example, json);
                }
                return Outcome.granted(draft.document());
            });
        };
    }

    public Outcome<UUID> removeExample(Actor actor, UUID id, int version, UUID example) {
        return write(actor, id, version, draft -> {
            examples.remove(id, example);
            return Outcome.granted(draft.document());
        });
    }

    private Outcome<UUID> write(Actor actor, UUID id, int version, Function<ProgrammeDraft, Outcome<String>> change) {
        ProgrammeDraft draft = writable(actor, id, version);
        if (draft.status() != ProgrammeDraft.Status.WRITING) {
            return Outcome.refused(Reason.of("programmes.draft.notNow"));
        }
        return change.apply(draft).map(text -> {
            Optional<ProgrammeDocument> sound = Optional.ofNullable(new ProgrammeReader(register).read(text).document());
            drafts.update(
                    draft.written(
                            text,
                            sound.map(ProgrammeDocument::id).orElse(draft.programme()),
                            sound.map(ProgrammeDocument::edition).orElse(draft.edition()),
                            actor.requirePerson(),
                            clock.instant()),
                    version, null);
            return id;
        });
    }

    private ProgrammeDraft writable(Actor actor, UUID id, int version) {
        ProgrammeDraft draft = seen(actor, id, Act.DOCUMENT_WRITE);
        if (draft.version() != version) {
            throw new OptimisticLockingFailureException("draft " + id + " is at version " + draft.version());
        }
        return draft;
    }

    private ProgrammeDraft seen(Actor actor, UUID id, String act) {
        ProgrammeDraft draft = drafts.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.DOCUMENT_READ, subject());
        demand(actor, act);
        return draft;
    }

    /** Gives a draft up; what was adopted stays. */
    public Outcome<UUID> drop(Actor actor, UUID id, int version) {
        ProgrammeDraft draft = writable(actor, id, version);
        if (draft.status() != ProgrammeDraft.Status.WRITING) {
            return Outcome.refused(Reason.of("programmes.draft.notNow"));
        }
        drafts.update(draft.ended(ProgrammeDraft.Status.DROPPED), version, null);
        return Outcome.granted(id);
    }

    private void demand(Actor actor, String act) {
        authority.demand(actor, act, subject());
    }

    private Subject subject() {
        return Subject.of(organisations.municipalAssociation().id());
    }
}
