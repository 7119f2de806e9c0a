package home.engineers.interests.internal;

import home.engineers.interests.internal.Interest.Ended;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.throttle.Throttle;
import home.engineers.kernel.throttle.Throttle.Bucket;
import home.engineers.kernel.throttle.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends an interest by the link of one of its messages, without signing in. Nothing is told of whose it is beyond its name.
 * Whoever tries links that are none is slowed down.
 */
@Service
public class EndingByLink {
    private static final GrowingDelay LINKS = new GrowingDelay(10, Duration.ofSeconds(30), Duration.ofMinutes(15));
    private final InterestLinks links;
    private final InterestTable interests;
    private final InterestDesk desk;
    private final Throttle throttle;

    EndingByLink(InterestLinks links, InterestTable interests, InterestDesk desk, Throttle throttle) {
        this.links = links;
        this.interests = interests;
        this.desk = desk;
        this.throttle = throttle;
    }

    /**
     * What the link would end; nothing is changed. Refused where it is tried too often.
     *
     * @param from network address of whoever asks
     * @throws Absent for a link the house has not made
     */
    public Outcome<Interest> look(String token, String from) {
        Bucket tries = new Bucket("interest-end|" + from, LINKS);
        Optional<Duration> wait = throttle.book(List.of(tries));
        if (wait.isPresent()) {
            return Outcome.refused(Wait.reason("interests.link.waitSeconds", "interests.link.waitMinutes", wait.get()));
        }
        Interest one = links.ending(token).flatMap(interests::find).orElseThrow(Absent::new);
        throttle.forgive(List.of(tries));
        return Outcome.granted(one);
    }

    /** Ends it, once or again. Refused and absent as {@link #look}. */
    @Transactional(noRollbackFor = Absent.class)
    public Outcome<Interest> end(String token, String from) {
        return look(token, from).map(one -> {
            desk.end(List.of(one.id()), Ended.LINK);
            return one;
        });
    }
}
