package home.engineers.interests.internal;

import home.engineers.interests.internal.MatchTable.Message;
import home.engineers.interests.internal.MatchTable.Message.Kind;
import home.engineers.interests.rules.Rhythm;
import home.engineers.interests.rules.Rhythm.Every;
import home.engineers.interests.rules.SendingTime;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what matched: a family is one message; a day's or week's families are one where the owner wants that, and so is what
 * goes beyond the cap of a day. The inbox has the message in the transaction that marks its matches as told.
 */
@Component
class Telling implements DueWork {
    /** Interests of one round. */
    private static final int BATCH = 100;
    /** Matches of one round and interest; more follow in the next round. */
    private static final int MOST = 5_000;

    private final InterestTable interests;
    private final MatchTable matches;
    private final InterestDeliveryTable deliveries;
    private final MessageWords words;
    private final Messages messages;
    private final IdSource ids;

    Telling(
            InterestTable interests, MatchTable matches, InterestDeliveryTable deliveries, MessageWords words, Messages messages, IdSource ids) {
        this.interests = interests;
        this.matches = matches;
        this.deliveries = deliveries;
        this.words = words;
        this.messages = messages;
        this.ids = ids;
    }

    @Override
    public Optional<Instant> next() {
        return interests.nextDue();
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        List<Interest> due = interests.due(now, BATCH);
        due.forEach(one -> interests.due(one.id(), speak(one, now)));
        return due.size();
    }

    /** @return when it is to speak again, or null where nothing waits */
    private @Nullable Instant speak(Interest one, Instant now) {
        Instant mayBe = SendingTime.first(one.wish().with(Rhythm.AT_ONCE), one.pausedUntil(), now, HouseClock.ZONE);
        if (mayBe.isAfter(now)) {
            return mayBe;
        }
        List<Match> waiting = matches.waiting(one.id(), MOST);
        if (waiting.isEmpty()) {
            return null;
        }
        List<List<Match>> families = families(waiting);
        if (one.wish().rhythm().every() != Every.AT_ONCE) {
            tell(one, Kind.DIGEST, families, now);
            return waiting.size() == MOST ? now : null;
        }
        return atOnce(one, families, now, waiting.size() == MOST);
    }

    private @Nullable Instant atOnce(Interest one, List<List<Match>> families, Instant now, boolean more) {
        LocalDate today = LocalDate.ofInstant(now, HouseClock.ZONE);
        int free = Math.max(0, one.wish().cap() - matches.told(one.id(), today, Kind.FAMILY));
        families.stream().limit(free).forEach(family -> tell(one, Kind.FAMILY, List.of(family), now));
        if (families.size() <= free) {
            return more ? now : null;
        }
        if (matches.told(one.id(), today, Kind.REST) > 0) {
            return SendingTime.tomorrow(one.wish(), now, HouseClock.ZONE);
        }
        tell(one, Kind.REST, families.subList(free, families.size()), now);
        return more ? SendingTime.tomorrow(one.wish(), now, HouseClock.ZONE) : null;
    }

    private static List<List<Match>> families(List<Match> waiting) {
        Map<UUID, List<Match>> families = new LinkedHashMap<>();
        waiting.forEach(match -> families.computeIfAbsent(match.family(), family -> new ArrayList<>()).add(match));
        return List.copyOf(families.values());
    }

    private void tell(Interest one, Kind kind, List<List<Match>> families, Instant now) {
        Message message = new Message(ids.next(), one.id(), kind, families.size(), now);
        List<Match> all = families.stream().flatMap(Collection::stream).toList();
        matches.tell(message, LocalDate.ofInstant(now, HouseClock.ZONE), all);
        messages.tell(List.of(one.owner()), words.inbox(one, message, families));
        if (one.wish().mail()) {
            deliveries.queue(ids.next(), message.id(), Delivery.Way.MAIL, now);
        }
        if (!one.wish().webhook().isEmpty() && one.webhookOffAt() == null) {
            deliveries.queue(ids.next(), message.id(), Delivery.Way.WEBHOOK, now);
        }
    }
}
