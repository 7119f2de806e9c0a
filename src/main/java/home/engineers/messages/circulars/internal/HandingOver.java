package home.engineers.messages.circulars.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.Retries;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.Delivery.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the letters of notices over, one after the other; each is marked before it leaves the house and after. */
@Component
class HandingOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);
    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final DeliveryTable deliveries;
    private final Audiences audiences;
    private final CircularLetters letters;
    private final CircularSettings settings;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    HandingOver(
            CircularTable circulars,
            RecipientTable recipients,
            DeliveryTable deliveries,
            Audiences audiences,
            CircularLetters letters,
            CircularSettings settings,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.circulars = circulars;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.audiences = audiences;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    enum Step {
        DONE,
        /** No letter is due. */
        NONE,
        /** This minute has had its letters. */
        WAIT
    }

    private record Taken(Step step, Optional<Delivery> delivery) {}

    /** Hands the next letter of the notice over, unless none is due or this minute has had its letters. */
    Step one(CircularId id) {
        Taken taken = transaction.execute(status -> take(id));
        if (taken == null || taken.delivery().isEmpty()) {
            return taken == null ? Step.NONE : taken.step();
        }
        Delivery delivery = taken.delivery().get();
        try {
            handOver(delivery);
        } catch (DeliveryFailed failed) {
            Instant now = clock.instant();
            Optional<Instant> again = failed.lasting() ? Optional.empty() : Retries.next(delivery.attempts(), now, null);
            LOG.warn("letter {} of a notice was not taken: {}", delivery.id(), failed.getMessage());
            again.ifPresentOrElse(
                    due -> deliveries.tryAgain(delivery.id(), due, said(failed)),
                    () -> deliveries.ended(delivery.id(), Delivery.State.FAILED, now, said(failed)));
        }
        return Step.DONE;
    }

    private static String said(DeliveryFailed failed) {
        return String.valueOf(failed.getMessage());
    }

    private Taken take(CircularId id) {
        Instant now = clock.instant();
        if (deliveries.allowance(settings.perMinute(), now) <= 0) {
            return new Taken(deliveries.open(id) ? Step.WAIT : Step.NONE, Optional.empty());
        }
        Optional<Delivery> next = deliveries.take(id, now);
        return new Taken(next.isPresent() ? Step.DONE : Step.NONE, next);
    }

    /** The address is asked for only now: it may have changed since the notice was sent off, and the person may have left. */
    private void handOver(Delivery delivery) throws DeliveryFailed {
        Circular circular = circulars.find(delivery.circular()).orElseThrow();
        Recipient recipient = recipients.find(delivery.recipient()).orElseThrow();
        Audience.Member member =
                audiences.of(circular).now(circular.sender(), List.of(recipient.person())).get(recipient.person());
        String address = member == null ? "" : delivery.channel() == Channel.MAIL ? member.mail() : member.mobile();
        if (address.isEmpty()) {
            deliveries.ended(delivery.id(), Delivery.State.NO_ADDRESS, clock.instant(), "");
            return;
        }
        letters.handOver(delivery, circular, recipient, address);
        deliveries.sent(delivery.id(), clock.instant());
    }
}
