package home.engineers.messages.circulars.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.throttle.Throttle;
import home.engineers.kernel.throttle.Throttle.Bucket;
import home.engineers.kernel.throttle.Wait;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.NewsReaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Unsubscribes from news by the link of a mail, without signing in. Nothing is told of whoever the mail went to. Whoever
 * tries links that are none is slowed down.
 */
@Service
public class NewsUnsubscription {
    private static final GrowingDelay LINKS = new GrowingDelay(10, Duration.ofSeconds(30), Duration.ofMinutes(15));

    private final NewsLinks links;
    private final RecipientTable recipients;
    private final CircularTable circulars;
    private final ObjectProvider<NewsReaders> readers;
    private final Throttle throttle;

    NewsUnsubscription(
            NewsLinks links,
            RecipientTable recipients,
            CircularTable circulars,
            ObjectProvider<NewsReaders> readers,
            Throttle throttle) {
        this.links = links;
        this.recipients = recipients;
        this.circulars = circulars;
        this.readers = readers;
        this.throttle = throttle;
    }

    /**
     * Whether the link unsubscribes; nothing is changed. Refused where it is tried too often, or where the mail was an
     * official notice.
     *
     * @param from network address of whoever asks
     * @throws Absent for a link the house has not made
     */
    public Outcome<Recipient> look(String token, String from) {
        Bucket tries = new Bucket("unsubscribe|" + from, LINKS);
        Optional<Duration> wait = throttle.book(List.of(tries));
        if (wait.isPresent()) {
            return Outcome.refused(Wait.reason("messages.unsubscribe.waitSeconds", "messages.unsubscribe.waitMinutes", wait.get()));
        }
        Recipient recipient = links.recipient(token).flatMap(recipients::find).orElseThrow(Absent::new);
        throttle.forgive(List.of(tries));
        boolean news = circulars.find(recipient.circular()).orElseThrow(Absent::new).content().kind() == Circular.Kind.NEWS;
        return news ? Outcome.granted(recipient) : Outcome.refused(Reason.of("messages.unsubscribe.official"));
    }

    /** Unsubscribes, once or again. Refused and absent as {@link #look}. */
    @Transactional(noRollbackFor = Absent.class)
    public Outcome<Recipient> unsubscribe(String token, String from) {
        return look(token, from).map(recipient -> {
            readers.forEach(one -> one.unsubscribe(recipient.person()));
            return recipient;
        });
    }
}
