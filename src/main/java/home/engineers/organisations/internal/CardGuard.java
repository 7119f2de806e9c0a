package home.engineers.organisations.internal;

import home.engineers.kernel.Reason;
import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.throttle.Throttle;
import home.engineers.kernel.throttle.Throttle.Bucket;
import home.engineers.kernel.throttle.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Slows down whoever tries codes of cards that are none; who reads a real card never waits for the next. */
@Component
class CardGuard {
    private static final GrowingDelay CODES = new GrowingDelay(10, Duration.ofSeconds(30), Duration.ofMinutes(15));
    private final Throttle throttle;

    CardGuard(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Books a look at a card; why it must wait, where it must. */
    Optional<Reason> looking(String from) {
        return throttle.book(List.of(codes(from)))
                .map(wait -> Wait.reason("organisations.card.waitSeconds", "organisations.card.waitMinutes", wait));
    }

    /** The card was real. */
    void found(String from) {
        throttle.forgive(List.of(codes(from)));
    }

    private static Bucket codes(String from) {
        return new Bucket("membership-card|" + from, CODES);
    }
}
