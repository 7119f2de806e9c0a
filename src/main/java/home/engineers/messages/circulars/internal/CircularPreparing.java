package home.engineers.messages.circulars.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Senders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws up the list of recipients of a notice that was sent off, some in each transaction. An earlier run that broke off
 * is gone over again from the beginning: who is on the list already is not entered twice, and nobody is skipped where
 * records were merged meanwhile.
 */
@Component
class CircularPreparing {
    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final Audiences audiences;
    private final CircularRules rules;
    private final Senders senders;
    private final Messages messages;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    CircularPreparing(
            CircularTable circulars,
            RecipientTable recipients,
            Audiences audiences,
            CircularRules rules,
            Senders senders,
            Messages messages,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.circulars = circulars;
        this.recipients = recipients;
        this.audiences = audiences;
        this.rules = rules;
        this.senders = senders;
        this.messages = messages;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the first page of a list comes to. @param more whether there are further ones @param entered how many it has */
    record Beginning(boolean more, int entered) {}

    /** Enters the first page, in the caller's transaction, so that a short list is whole at once. */
    Beginning begin(Circular draft) {
        Audiences.Page first = audiences.page(draft, null);
        int entered = enter(draft, first);
        return new Beginning(first.last() != null && audiences.page(draft, first.last()).last() != null, entered);
    }

    private int enter(Circular circular, Audiences.Page page) {
        return recipients.prepare(circular.id(), page.members().stream().map(one -> ids.next()).toList(), page.members());
    }

    /** @return whether nothing is left to draw up; otherwise the node is stopping */
    boolean carryOut(CircularId id, BooleanSupplier stopping) {
        Step step = new Step(false, null);
        while (!step.over() && !stopping.getAsBoolean()) {
            @Nullable PersonId after = step.last();
            step = transaction.execute(status -> next(id, after));
        }
        return step.over();
    }

    private record Step(boolean over, @Nullable PersonId last) {}

    private Step next(CircularId id, @Nullable PersonId after) {
        Circular preparing = circulars.hold(id).filter(one -> one.state() == State.PREPARING).orElse(null);
        if (preparing == null) {
            return new Step(true, null);
        }
        Audiences.Page page = audiences.page(preparing, after);
        if (page.last() == null) {
            end(preparing);
            return new Step(true, null);
        }
        enter(preparing, page);
        return new Step(false, page.last());
    }

    /** The list is whole. Where nobody is on it the notice is a draft again, and whoever sent it off is told. */
    void end(Circular preparing) {
        int count = recipients.count(preparing.id());
        if (count > 0) {
            Senders.Sender sender = senders.all(Set.of(preparing.sender())).get(preparing.sender());
            keep("notice-sent", preparing.ready(count, clock.instant(), rules.release(sender, count)));
        } else {
            keep("notice-taken-back", preparing.takeBack(clock.instant()));
            messages.send(new Messages.Notice(
                    preparing.sentBy() == null ? preparing.writtenBy() : preparing.sentBy(),
                    "messages.circular.told.nobodyTitle", "messages.circular.told.nobody",
                    List.of(preparing.content().title()), "/notices/" + preparing.id(), null));
        }
    }

    private void keep(String kind, Outcome<Circular> outcome) {
        if (outcome instanceof Granted<Circular>(Circular next)) {
            Circular kept = circulars.update(next);
            evidence.append(kind, kept.id().value(), Map.of(
                    "sender", kept.sender().toString(), "recipients", kept.recipients()));
        }
    }
}
