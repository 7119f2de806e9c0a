package home.engineers.messages.circulars.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Senders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What happens to a notice after it is written: checked, sent off, approved, taken back, called off, reminded of. */
@Service
public class CircularRelease {
    private final CircularGate gate;
    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final DeliveryTable deliveries;
    private final CircularPreview preview;
    private final CircularPreparing preparing;
    private final CircularRules rules;
    private final Senders senders;
    private final CircularQueue queue;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    CircularRelease(
            CircularGate gate,
            CircularTable circulars,
            RecipientTable recipients,
            DeliveryTable deliveries,
            CircularPreview preview,
            CircularPreparing preparing,
            CircularRules rules,
            Senders senders,
            CircularQueue queue,
            EvidenceLog evidence,
            HouseClock clock) {
        this.gate = gate;
        this.circulars = circulars;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.preview = preview;
        this.preparing = preparing;
        this.rules = rules;
        this.senders = senders;
        this.queue = queue;
        this.evidence = evidence;
        this.clock = clock;
    }

    private Senders.Sender sender(Circular circular) {
        return senders.all(Set.of(circular.sender())).get(circular.sender());
    }

    /**
     * Sends it off. A list of a few is drawn up at once, a longer one in the queue. Pressed a second time by the same person
     * it changes nothing.
     *
     * @param version that was on the page
     */
    @Transactional
    public Outcome<Circular> send(Actor actor, CircularId id, int version) {
        Circular draft = gate.writable(actor, id);
        if (draft.state() != State.DRAFT) {
            boolean twice = version < draft.version() && actor.requirePerson().equals(draft.sentBy());
            return twice && !draft.out() ? Outcome.granted(draft) : Outcome.refused(Reason.of("messages.circular.notNow." + draft.state().name()));
        }
        if (draft.version() != version) {
            throw new OptimisticLockingFailureException("notice " + id + " was changed meanwhile");
        }
        List<Reason> faults = preview.faults(draft);
        return faults.isEmpty() ? prepare(actor, draft) : Outcome.refused(faults);
    }

    private Outcome<Circular> prepare(Actor actor, Circular draft) {
        CircularPreparing.Beginning first = preparing.begin(draft);
        if (first.entered() == 0 && !first.more()) {
            return Outcome.refused(CircularPreview.nobody(draft));
        }
        return draft.send(actor.requirePerson(), clock.instant()).map(sent -> {
            Circular kept = circulars.update(sent);
            if (first.more()) {
                return goOn(kept);
            }
            preparing.end(kept);
            return circulars.find(kept.id()).orElseThrow();
        });
    }

    private Circular written(String kind, Circular circular) {
        evidence.append(kind, circular.id().value(), Map.of(
                "sender", circular.sender().toString(), "recipients", circular.recipients()));
        return circular;
    }

    @Transactional
    public Outcome<Circular> approve(Actor actor, CircularId id) {
        Circular waiting = gate.approvable(actor, id);
        return waiting.approve(actor.requirePerson(), clock.instant(), rules.undo(sender(waiting)))
                .map(approved -> written("notice-approved", circulars.update(approved)));
    }

    /** Takes it back wholly: nobody was told, and it is a draft again. Open to whoever may approve as well. */
    @Transactional
    public Outcome<Circular> takeBack(Actor actor, CircularId id) {
        Circular held = gate.approvableOrWritable(actor, id);
        return held.takeBack(clock.instant()).map(draft -> {
            recipients.unprepare(id);
            return written("notice-taken-back", circulars.update(draft));
        });
    }

    /** Calls it off half-way: who was told stays told, nobody else is. */
    @Transactional
    public Outcome<Circular> cancel(Actor actor, CircularId id) {
        Circular sending = gate.writable(actor, id);
        return sending.cancel(actor.requirePerson(), clock.instant()).map(cancelled -> {
            recipients.cancelPending(id);
            deliveries.cancelQueued(id, clock.instant());
            return written("notice-cancelled", circulars.update(cancelled));
        });
    }

    /** @param seen how many reminders the page showed, so that pressing twice reminds once */
    @Transactional
    public Outcome<Circular> remind(Actor actor, CircularId id, int seen) {
        Circular sent = gate.writable(actor, id);
        return sent.remind(seen, clock.today()).map(reminding -> goOn(written("notice-reminded", circulars.update(reminding))));
    }

    /** What a person has decided to send once more. */
    public enum Again {
        FAILED,
        /** Of which nobody can say whether they went out. */
        UNCERTAIN
    }

    @Transactional
    public Outcome<Circular> again(Actor actor, CircularId id, Again which) {
        Circular circular = gate.writable(actor, id);
        Delivery.State ended = which == Again.FAILED ? Delivery.State.FAILED : Delivery.State.UNCERTAIN;
        return switch (circular.again()) {
            case Refused<Circular> refused -> refused;
            case Granted<Circular>(Circular sending) -> deliveries.again(id, ended, clock.instant()) > 0
                    ? Outcome.granted(goOn(circulars.update(sending)))
                    : Outcome.refused(Reason.of("messages.circular.nothingAgain"));
        };
    }

    private Circular goOn(Circular circular) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                queue.add(circular.id().value());
            }
        });
        return circular;
    }
}
