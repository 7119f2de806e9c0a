package home.engineers.programmes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.Act;
import home.engineers.programmes.internal.DraftReader.DraftView;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing a draft to a second person, who approves it or sends it back; once approved it is in force. */
@Service
@Transactional
public class DocumentApproval {
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 2_000;

    private final DraftTable drafts;
    private final DraftReader reader;
    private final ExampleTable examples;
    private final ProgrammeShelf shelf;
    private final Organisations organisations;
    private final Authority authority;
    private final EvidenceLog evidence;

    DocumentApproval(
            DraftTable drafts,
            DraftReader reader,
            ExampleTable examples,
            ProgrammeShelf shelf,
            Organisations organisations,
            Authority authority,
            EvidenceLog evidence) {
        this.drafts = drafts;
        this.reader = reader;
        this.examples = examples;
        this.shelf = shelf;
        this.organisations = organisations;
        this.authority = authority;
        this.evidence = evidence;
    }

    /** Hands it to a second person; refused while it has faults, examples that fail, or an edition id that is taken. */
    public Outcome<UUID> submit(Actor actor, UUID id, int version) {
        ProgrammeDraft draft = seen(actor, id, version, Act.DOCUMENT_WRITE);
        if (draft.status() != ProgrammeDraft.Status.WRITING) {
            return Outcome.refused(Reason.of("programmes.draft.notNow"));
        }
        List<Reason> against = reader.view(actor, id).against();
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        drafts.update(draft.submitted(actor.requirePerson()), version, null);
        return Outcome.granted(id);
    }

    /** Puts it in force at once; never by whoever wrote or submitted it. */
    public Outcome<UUID> adopt(Actor actor, UUID id, int version) {
        ProgrammeDraft draft = seen(actor, id, version, Act.DOCUMENT_ADOPT);
        DraftView view = reader.view(actor, id);
        Optional<Reason> refusal = against(draft, actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!view.against().isEmpty()) {
            return Outcome.refused(view.against());
        }
        ProgrammeDocument document = Objects.requireNonNull(view.guide()).document();
        if (!shelf.adopt(draft.document(), draft.writtenBy(), actor.requirePerson())) {
            return Outcome.refused(Reason.of("programmes.draft.taken", document.id(), document.edition()));
        }
        examples.adopt(id, document.id(), document.edition());
        drafts.update(draft.ended(ProgrammeDraft.Status.ADOPTED), version, actor.requirePerson());
        evidence.append("document-adopted", id, Map.of(
                "programme", document.id(), "edition", document.edition(), "document", document.sha256()));
        return Outcome.granted(id);
    }

    public Outcome<UUID> sendBack(Actor actor, UUID id, int version, String why) {
        ProgrammeDraft draft = seen(actor, id, version, Act.DOCUMENT_ADOPT);
        Optional<Reason> refusal = against(draft, actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        int length = why.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            return Outcome.refused(Reason.at("reason", "programmes.draft.why", SHORTEST_REASON, LONGEST_REASON));
        }
        drafts.update(draft.sentBack(why.strip()), version, actor.requirePerson());
        return Outcome.granted(id);
    }

    private ProgrammeDraft seen(Actor actor, UUID id, int version, String act) {
        ProgrammeDraft draft = drafts.find(id).orElseThrow(Absent::new);
        Subject association = Subject.of(organisations.municipalAssociation().id());
        authority.demandOrHide(actor, Act.DOCUMENT_READ, association);
        authority.demand(actor, act, association);
        if (draft.version() != version) {
            throw new OptimisticLockingFailureException("draft " + id + " is at version " + draft.version());
        }
        return draft;
    }

    private static Optional<Reason> against(ProgrammeDraft draft, Actor actor) {
        if (draft.status() != ProgrammeDraft.Status.SUBMITTED) {
            return Optional.of(Reason.of("programmes.draft.notNow"));
        }
        return draft.by(actor.person()) ? Optional.of(Reason.of("programmes.draft.samePerson")) : Optional.empty();
    }
}
