package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipLapsed;
import home.engineers.organisations.MembershipLeft;
import home.engineers.organisations.Transfer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A membership that ends otherwise takes the transfer under way with it, in the same transaction. */
@Component
class TransfersOfEnded {
    private final TransferTable transfers;
    private final TransferRecord record;

    TransfersOfEnded(TransferTable transfers, TransferRecord record) {
        this.transfers = transfers;
        this.record = record;
    }

    @EventListener
    void left(MembershipLeft event) {
        fallThrough(event.membership());
    }

    @EventListener
    void lapsed(MembershipLapsed event) {
        fallThrough(event.membership());
    }

    private void fallThrough(Membership m) {
        transfers.open(m.id()).ifPresent(open -> {
            if (open.fallThrough() instanceof Granted<Transfer>(Transfer fallen)) {
                record.fellThrough(transfers.update(fallen), m);
            }
        });
    }
}
