package home.engineers.messages.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Seal;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.Retries;
import home.engineers.messages.internal.OutgoingTable.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What has to leave the house, kept in the transaction that decided it and sent after commit. Each letter is locked while
 * it is handed over and marked sent in the same transaction; only a crash between the other side's yes and our commit
 * can send it twice, and then under the same message id.
 */
final class Outbox implements DueWork, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int ROUND = 50;
    private static final Duration KEPT = Duration.ofDays(30);

    private final OutgoingTable table;
    private final Seal seal;
    private final Couriers couriers;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("outbox").factory());

    Outbox(
            OutgoingTable table, Seal seal, Couriers couriers, IdSource ids, HouseClock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.seal = seal;
        this.couriers = couriers;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Puts a letter in. @param lifetime after which it is of no use, or null */
    void put(Addressed to, Letter letter, @Nullable Duration lifetime) {
        UUID id = ids.next();
        Instant now = clock.instant();
        table.queue(id, to, seal.close(id.toString(), letter.bytes()), now, lifetime == null ? null : now.plus(lifetime));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sendSoon();
                }
            });
        } else {
            sendSoon();
        }
    }

    private void sendSoon() {
        sender.execute(() -> {
            try {
                carryOut(clock.instant());
            } catch (DataAccessException | TransactionException fault) {
                LOG.warn("the outbox could not be read; its letters wait for the next round", fault);
            }
        });
    }

    @Override
    public Optional<Instant> next() {
        return table.nextDue();
    }

    @Override
    public int carryOut(Instant now) {
        int sent = 0;
        for (int i = 0; i < ROUND; i++) {
            Step step = transaction.execute(status -> table.lockNext(now).map(letter -> handOver(letter, now)).orElse(Step.NONE));
            sent += step == Step.SENT ? 1 : 0;
            if (step == Step.NONE) {
                break;
            }
        }
        table.forget(now.minus(KEPT));
        return sent;
    }

    private enum Step {
        SENT,
        NOT_SENT,
        NONE
    }

    private Step handOver(Outgoing letter, Instant now) {
        if (letter.expires() != null && letter.expires().isBefore(now)) {
            table.givenUp(letter.id(), now, "expired");
            return Step.NOT_SENT;
        }
        try {
            couriers.carry(letter, Letter.of(seal.open(letter.id().toString(), letter.payload())));
            table.sent(letter.id(), now);
            return Step.SENT;
        } catch (DeliveryFailed failed) {
            Optional<Instant> again =
                    failed.lasting() ? Optional.empty() : Retries.next(letter.attempts() + 1, now, letter.expires());
            LOG.warn("letter {} was not taken: {}; {}", letter.id(), failed.getMessage(), again.isPresent() ? "will try again" : "given up");
            again.ifPresentOrElse(
                    due -> table.tryAgain(letter.id(), due, failed.getMessage()),
                    () -> table.givenUp(letter.id(), now, failed.getMessage()));
            return Step.NOT_SENT;
        }
    }

    @Override
    public void destroy() {
        sender.shutdown();
    }
}
