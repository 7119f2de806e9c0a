package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Party;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what a rule allows on a case, for every desk alike: authority on the case itself, never on an own one, at
 * the version the actor has seen, all of it in one transaction and nothing of it where it is refused.
 */
@Component
class Deciding {
    private final CaseGate gate;
    private final CaseBook book;
    private final FilingTable filings;
    private final Attaching attaching;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    Deciding(
            CaseGate gate,
            CaseBook book,
            FilingTable filings,
            Attaching attaching,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.book = book;
        this.filings = filings;
        this.attaching = attaching;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An act asked for.
     *
     * @param version of the case as the actor has seen it
     * @param act name of the authority it needs
     * @param part in which the actor acts
     * @param note words that go with it, or null
     */
    record Asked(Actor actor, String address, int version, String act, Party part, @Nullable String note) {}

    /** Decides on someone else's case. */
    Outcome<Done> decide(Asked asked, Function<ReviewCase, Outcome<List<CaseStep>>> decision) {
        return whole(() -> {
            ReviewCase one = demand(asked);
            return CaseGate.<Done>ownCase(asked.actor(), one).orElseGet(() -> carry(asked, one, decision.apply(one)));
        });
    }

    /** What {@link #decide} would come to on a case at hand; nothing is written. */
    Outcome<List<CaseStep>> foresee(
            Actor actor, ReviewCase one, String act, Party part, Function<ReviewCase, Outcome<List<CaseStep>>> decision) {
        gate.demand(actor, one, act, part);
        return CaseGate.<List<CaseStep>>ownCase(actor, one).orElseGet(() -> decision.apply(one));
    }

    /** As {@link #decide}, with files that are kept with the case where the act is allowed. */
    Outcome<Done> decide(
            Asked asked, Papers papers, Function<ReviewCase, Outcome<List<CaseStep>>> decision) {
        return whole(() -> {
            ReviewCase one = demand(asked);
            return CaseGate.<Done>ownCase(asked.actor(), one).orElseGet(() -> switch (decision.apply(one)) {
                case Refused<List<CaseStep>>(List<Reason> reasons) -> Outcome.refused(reasons);
                case Granted<List<CaseStep>> allowed ->
                        withFiles(one, asked, papers, received -> carry(asked, one, allowed));
            });
        });
    }

    /** What the applicant does on the own case. */
    Outcome<Done> own(Asked asked, Function<ReviewCase, Outcome<List<CaseStep>>> decision) {
        return whole(() -> {
            ReviewCase one = demand(asked);
            return carry(asked, one, decision.apply(one));
        });
    }

    /** As {@link #own}; the decision is told how many files came. */
    Outcome<Done> own(Asked asked, Papers papers, Function<Integer, Function<ReviewCase, Outcome<List<CaseStep>>>> decision) {
        return whole(() -> {
            ReviewCase one = demand(asked);
            return withFiles(
                    one, asked, papers, received -> carry(asked, one, decision.apply(received.size()).apply(one)));
        });
    }

    /** @param field at which a file that is refused is named */
    record Papers(List<Upload> uploads, String field, Purpose purpose) {
        static Papers of(Optional<Upload> upload, String field, Purpose purpose) {
            return new Papers(upload.stream().toList(), field, purpose);
        }
    }

    ReviewCase demand(Asked asked) {
        return gate.demand(asked.actor(), asked.address(), asked.act(), asked.part());
    }

    private Outcome<Done> carry(Asked asked, ReviewCase one, Outcome<List<CaseStep>> decision) {
        if (one.version() != asked.version()) {
            throw new OptimisticLockingFailureException("case " + one.id() + " was seen at version " + asked.version());
        }
        String note = asked.note();
        String words = note == null || note.isBlank() ? null : note.strip();
        return decision.map(steps -> {
            ReviewCase after = book.add(one, steps, clock.instant(), asked.actor().requirePerson(), words);
            return new Done(after.address(), after.state().status());
        });
    }

    private Outcome<Done> withFiles(
            ReviewCase one, Asked asked, Papers papers, Function<List<Attachment>, Outcome<Done>> act) {
        PersonId by = asked.actor().requirePerson();
        return switch (attaching.receive(papers.uploads(), papers.field(), by)) {
            case Refused<List<Attachment>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<Attachment>>(List<Attachment> received) -> {
                received.forEach(file -> filings.attach(one.id(), file.id(), papers.purpose(), clock.instant(), by));
                yield act.apply(received);
            }
        };
    }

    /** All of it in one transaction; nothing of it where it is refused. */
    <T> Outcome<T> whole(Supplier<Outcome<T>> work) {
        return transaction.execute(status -> {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }
}
