package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.throttle.Throttle;
import home.engineers.kernel.throttle.Throttle.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is counted against whom when someone tries a secret. */
@Component
class Guard {
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final GrowingDelay PAIR = new GrowingDelay(4, Duration.ofSeconds(10), MOST);
    private static final GrowingDelay STRANGERS = new GrowingDelay(40, Duration.ofSeconds(30), MOST);
    private static final GrowingDelay ADDRESS = new GrowingDelay(80, Duration.ofSeconds(30), MOST);
    private final Throttle throttle;
    private final Devices devices;

    Guard(Throttle throttle, Devices devices) {
        this.throttle = throttle;
        this.devices = devices;
    }

    /** One try: either it must wait, or its outcome is reported by {@link #succeeded}. */
    record Try(Optional<Duration> delay, Bucket own, List<Bucket> shared) {}

    /** @param what the secret tried, so that passwords and second factors are counted apart */
    Try begin(String what, String name, @Nullable PersonId person, Client client) {
        boolean known = person != null && devices.knows(client.device(), person);
        Bucket own = known
                ? new Bucket(what + "|device|" + person + "|" + client.device(), PAIR)
                : new Bucket(what + "|pair|" + name + "|" + client.address(), PAIR);
        List<Bucket> shared = known
                ? List.of()
                : List.of(
                        new Bucket(what + "|strangers|" + name, STRANGERS),
                        new Bucket(what + "|address|" + client.address(), ADDRESS));
        List<Bucket> all = new ArrayList<>(shared);
        all.add(own);
        return new Try(throttle.book(all), own, shared);
    }

    void succeeded(Try attempt) {
        throttle.clear(attempt.own());
        throttle.forgive(attempt.shared());
    }
}
