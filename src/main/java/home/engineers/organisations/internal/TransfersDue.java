package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Transfer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets agreed transfers take effect on their day, each in a transaction of its own. */
@Component
class TransfersDue implements DueWork {
    private final TransferTable transfers;
    private final MembershipTable memberships;
    private final TransferCarrier carrier;
    private final TransferRecord record;
    private final TransactionTemplate transaction;

    TransfersDue(
            TransferTable transfers,
            MembershipTable memberships,
            TransferCarrier carrier,
            TransferRecord record,
            PlatformTransactionManager transactions) {
        this.transfers = transfers;
        this.memberships = memberships;
        this.carrier = carrier;
        this.record = record;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Instant> next() {
        return transfers.earliestDue().map(day -> day.atStartOfDay(HouseClock.ZONE).toInstant());
    }

    @Override
    public int carryOut(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, HouseClock.ZONE);
        int done = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> one(today)))) {
            done++;
        }
        return done;
    }

    private boolean one(LocalDate today) {
        Optional<Transfer> due = transfers.holdDue(today);
        due.ifPresent(transfer -> {
            switch (carrier.carryOut(transfer)) {
                case Granted<Transfer> done -> {}
                case Refused<Transfer> refused -> fallThrough(transfer);
            }
        });
        return due.isPresent();
    }

    private void fallThrough(Transfer transfer) {
        if (transfer.fallThrough() instanceof Granted<Transfer>(Transfer fallen)) {
            record.fellThrough(transfers.update(fallen), memberships.find(fallen.membership()).orElseThrow());
        }
    }
}
