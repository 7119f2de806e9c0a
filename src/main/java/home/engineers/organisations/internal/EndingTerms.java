package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipLapsed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a membership lapse on the day after its last day. */
@Component
class EndingTerms implements DueWork {
    private static final int BATCH = 100;

    private final MembershipTable memberships;
    private final MembershipRecord record;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    EndingTerms(
            MembershipTable memberships,
            MembershipRecord record,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.memberships = memberships;
        this.record = record;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Instant> next() {
        return memberships.earliestEnd().map(last -> last.plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }

    @Override
    public int carryOut(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, HouseClock.ZONE);
        int done = 0;
        int inBatch = batch(today, now);
        while (inBatch > 0) {
            done += inBatch;
            inBatch = batch(today, now);
        }
        return done;
    }

    private int batch(LocalDate today, Instant now) {
        Integer lapsed = transaction.execute(status -> {
            List<Membership> ended = memberships.holdEnded(today, BATCH);
            ended.forEach(membership -> lapse(membership, today, now));
            return ended.size();
        });
        return lapsed == null ? 0 : lapsed;
    }

    private void lapse(Membership membership, LocalDate today, Instant now) {
        if (membership.lapse(today) instanceof Granted<Membership>(Membership lapsed)) {
            Membership stored = memberships.update(lapsed, now);
            record.lapsed(stored);
            events.publishEvent(new MembershipLapsed(stored));
        }
    }
}
