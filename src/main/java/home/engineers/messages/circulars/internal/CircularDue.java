package home.engineers.messages.circulars.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.time.DueWork;
import home.engineers.messages.circulars.Circular;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins to send what can no longer be taken back; what reaches more than a few goes on in the queue. */
@Component
class CircularDue implements DueWork {
    private static final int ROUND = 20;
    private final CircularTable circulars;
    private final CircularSending sending;
    private final CircularQueue queue;
    private final TransactionTemplate transaction;

    CircularDue(CircularTable circulars, CircularSending sending, CircularQueue queue, PlatformTransactionManager transactions) {
        this.circulars = circulars;
        this.sending = sending;
        this.queue = queue;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Instant> next() {
        return circulars.nextDue();
    }

    @Override
    public int carryOut(Instant now) {
        List<Circular> begun = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (Circular due : circulars.holdDue(now, ROUND)) {
                if (due.begin() instanceof Granted<Circular>(Circular beginning)) {
                    begun.add(circulars.update(beginning));
                }
            }
        });
        for (Circular circular : begun) {
            if (sending.begin(circular.id())) {
                queue.add(circular.id().value());
            }
        }
        return begun.size();
    }
}
