package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.internal.ExampleTable.Kept;
import home.engineers.programmes.rules.DocumentFault;
import home.engineers.programmes.rules.ExampleRun;
import home.engineers.programmes.rules.ExampleText;
import home.engineers.programmes.rules.LineDiff;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.ProgrammeGuide;
import home.engineers.programmes.rules.ProgrammeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be read of documents that are being written, with what is wrong with them. */
@Service
@Transactional(readOnly = true)
public class DraftReader {
    private final DraftTable drafts;
    private final ExampleTable examples;
    private final EditionTable editions;
    private final ProgrammeShelf shelf;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;
    private final LawRegister register;
    private final HouseClock clock;

    DraftReader(
            DraftTable drafts,
            ExampleTable examples,
            EditionTable editions,
            ProgrammeShelf shelf,
            Organisations organisations,
            People people,
            Authority authority,
            LawRegister register,
            HouseClock clock) {
        this.drafts = drafts;
        this.examples = examples;
        this.editions = editions;
        this.shelf = shelf;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
        this.register = register;
        this.clock = clock;
    }

    /** @param writer name of who changed it last */
    public record Line(ProgrammeDraft draft, String writer) {}

    /** @param faults what does not come out; a document with faults runs none */
    public record ExampleState(UUID id, ExampleText text, List<Sentence> faults) {}

    /**
     * A draft as its page shows it.
     *
     * @param guide null where the document has faults
     * @param changes against the edition in force, or else the one it was copied from
     * @param against why it cannot be submitted or approved as it stands
     */
    public record DraftView(
            ProgrammeDraft draft, String writer, List<DocumentFault> faults, @Nullable ProgrammeGuide guide, String compared,
            List<LineDiff.Line> changes, List<ExampleState> examples, List<Reason> against, boolean mayWrite, boolean mayDecide,
            boolean own) {}

    public List<Line> drafts(Actor actor) {
        demand(actor, Act.DOCUMENT_READ);
        return drafts.open().stream().map(draft -> new Line(draft, name(draft.writtenBy()))).toList();
    }

    /** What can be started from: every edition, by programme. */
    public Map<String, String> sources(Actor actor) {
        demand(actor, Act.DOCUMENT_READ);
        Map<String, String> sources = new TreeMap<>();
        for (ProgrammeDocument document : shelf.standing()) {
            editions.of(document.id()).forEach(one ->
                    sources.put(one.programme() + " " + one.edition(), document.name().zh() + " " + one.edition()));
        }
        return sources;
    }

    /** @throws Absent where there is none or it is hidden from the actor */
    public DraftView view(Actor actor, UUID id) {
        ProgrammeDraft draft = drafts.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.DOCUMENT_READ, subject());
        ProgrammeReader.Reading reading = new ProgrammeReader(register).read(draft.document());
        ProgrammeDocument document = reading.document();
        List<ExampleState> states = examples.of(id).stream().map(kept -> state(kept, document)).toList();
        String compared = compared(draft);
        return new DraftView(
                draft, name(draft.writtenBy()), reading.faults(),
                document == null ? null : ProgrammeGuide.of(document, register, clock.today()),
                compared, changes(draft, compared), states, against(draft, document, states),
                may(actor, Act.DOCUMENT_WRITE) && draft.status() == ProgrammeDraft.Status.WRITING,
                may(actor, Act.DOCUMENT_ADOPT) && draft.status() == ProgrammeDraft.Status.SUBMITTED && !draft.by(actor.person()),
                draft.by(actor.person()));
    }

    private static ExampleState state(Kept kept, @Nullable ProgrammeDocument document) {
        return new ExampleState(
                kept.id(), ExampleText.of(kept.json()), document == null ? List.of() : ExampleRun.faults(document, kept.json()));
    }

    /** Programme and edition with which a draft is compared, parted by a space. */
    private String compared(ProgrammeDraft draft) {
        return shelf.standing().stream()
                .filter(one -> one.id().equals(draft.programme()))
                .findFirst()
                .map(one -> one.id() + " " + one.edition())
                .orElse(draft.basedOn());
    }

    private List<LineDiff.Line> changes(ProgrammeDraft draft, String compared) {
        String[] parts = compared.split(" ");
        Optional<String> before = parts.length == 2 ? editions.text(parts[0], parts[1]) : Optional.empty();
        return LineDiff.of(before.orElse(""), draft.document());
    }

    private List<Reason> against(ProgrammeDraft draft, @Nullable ProgrammeDocument document, List<ExampleState> states) {
        List<Reason> reasons = new ArrayList<>();
        if (document == null) {
            reasons.add(Reason.of("programmes.draft.faulty"));
            return reasons;
        }
        if (editions.find(document.id(), document.edition()).isPresent()) {
            reasons.add(Reason.of("programmes.draft.taken", document.id(), document.edition()));
        }
        long failing = states.stream().filter(state -> !state.faults().isEmpty()).count();
        if (failing > 0) {
            reasons.add(Reason.of("programmes.draft.failing", failing));
        }
        if (states.isEmpty()) {
            reasons.add(Reason.of("programmes.draft.noExample"));
        }
        return reasons;
    }

    /** What is wrong with a text that is being typed. */
    public List<DocumentFault> faults(Actor actor, String text) {
        demand(actor, Act.DOCUMENT_WRITE);
        return new ProgrammeReader(register).read(text).faults();
    }

    /** How many documents wait for the actor's approval. */
    public int waiting(Actor actor) {
        return may(actor, Act.DOCUMENT_ADOPT) ? drafts.submitted() : 0;
    }

    private boolean may(Actor actor, String act) {
        return authority.may(actor, act, subject());
    }

    private void demand(Actor actor, String act) {
        authority.demand(actor, act, subject());
    }

    /** The documents are the municipal association's. */
    private Subject subject() {
        return Subject.of(organisations.municipalAssociation().id());
    }

    private String name(PersonId person) {
        return people.card(person).map(People.Card::name).orElse("");
    }
}
