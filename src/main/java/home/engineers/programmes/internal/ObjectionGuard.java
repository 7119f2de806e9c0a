package home.engineers.programmes.internal;

import home.engineers.kernel.Reason;
import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.throttle.Throttle;
import home.engineers.kernel.throttle.Throttle.Bucket;
import home.engineers.kernel.throttle.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Slows down floods of objections and of guessed receipts. The first objection of an address to a result never waits for
 * what was sent from elsewhere; and nobody waits longer than a quarter of an hour.
 */
@Component
class ObjectionGuard {
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final GrowingDelay PAIR = new GrowingDelay(3, Duration.ofMinutes(1), MOST);
    private static final GrowingDelay ADDRESS = new GrowingDelay(10, Duration.ofMinutes(1), MOST);
    private static final GrowingDelay REPEATED = new GrowingDelay(40, Duration.ofMinutes(1), MOST);
    private static final GrowingDelay RECEIPTS = new GrowingDelay(10, Duration.ofSeconds(30), MOST);
    private final Throttle throttle;

    ObjectionGuard(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Books an objection; why it must wait, where it must. */
    Optional<Reason> objecting(UUID publicity, String from) {
        Bucket pair = new Bucket("objection|pair|" + publicity + "|" + from, PAIR);
        Bucket address = new Bucket("objection|address|" + from, ADDRESS);
        List<Bucket> buckets = new ArrayList<>(List.of(pair, address));
        if (throttle.knows(pair)) {
            buckets.add(new Bucket("objection|repeated|" + publicity, REPEATED));
        }
        return throttle.book(buckets).map(wait ->
                Wait.reason("programmes.objection.waitSeconds", "programmes.objection.waitMinutes", wait));
    }

    /** Books a look at a receipt; why it must wait, where it must. */
    Optional<Reason> looking(String from) {
        return throttle.book(List.of(receipts(from))).map(wait ->
                Wait.reason("programmes.objection.look.waitSeconds", "programmes.objection.look.waitMinutes", wait));
    }

    /** The receipt was real. */
    void found(String from) {
        throttle.forgive(List.of(receipts(from)));
    }

    private static Bucket receipts(String from) {
        return new Bucket("objection|receipts|" + from, RECEIPTS);
    }
}
