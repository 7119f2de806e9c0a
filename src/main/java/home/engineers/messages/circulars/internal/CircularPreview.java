package home.engineers.messages.circulars.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.WaysOut;
import home.engineers.messages.circulars.Addressees;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Senders;
import home.engineers.messages.circulars.rules.SendingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would happen if a draft were sent off now, counted by the database, so that a long list is no longer to wait for. */
@Service
public class CircularPreview {
    private static final int SHOWN = 10;
    private final CircularGate gate;
    private final Audiences audiences;
    private final Addressees addressees;
    private final PreferenceTable preferences;
    private final CircularRules rules;
    private final Senders senders;
    private final WaysOut ways;
    private final HouseClock clock;

    CircularPreview(
            CircularGate gate,
            Audiences audiences,
            Addressees addressees,
            PreferenceTable preferences,
            CircularRules rules,
            Senders senders,
            WaysOut ways,
            HouseClock clock) {
        this.gate = gate;
        this.audiences = audiences;
        this.addressees = addressees;
        this.preferences = preferences;
        this.rules = rules;
        this.senders = senders;
        this.ways = ways;
        this.clock = clock;
    }

    /** Some of many by name. */
    public record Some(long count, List<String> first) {}

    /**
     * @param noMail those it would not reach by mail, for want of an address or because they do not want it
     * @param noText likewise by text message
     * @param noNews those who have not agreed to news
     * @param faults why it cannot be sent off
     */
    public record Preview(
            Circular circular, Some people, Some noMail, Some noText, Some noNews, Circular.Release release, List<Reason> faults) {}

    @Transactional(readOnly = true)
    public Preview of(Actor actor, CircularId id) {
        Circular draft = gate.readable(actor, id);
        List<PersonId> everyone = audiences.everyone(draft);
        Addressees.Reach reach = addressees.reach(everyone, preferences.declined(everyone), SHOWN);
        Map<PersonId, Audience.Member> shown = audiences.of(draft).now(draft.sender(), named(reach));
        List<Reason> faults = new ArrayList<>(faults(draft));
        if (reach.people().count() == 0) {
            faults.add(nobody(draft));
        }
        Senders.Sender sender = senders.all(Set.of(draft.sender())).get(draft.sender());
        return new Preview(
                draft, some(reach.people(), shown), some(reach.noMail(), shown), some(reach.noText(), shown),
                some(reach.noNews(), shown), rules.release(sender, reach.people().count()), faults);
    }

    private static List<PersonId> named(Addressees.Reach reach) {
        return Stream.of(reach.people(), reach.noMail(), reach.noText(), reach.noNews())
                .flatMap(group -> group.first().stream())
                .distinct()
                .toList();
    }

    private static Some some(Addressees.Group group, Map<PersonId, Audience.Member> shown) {
        return new Some(group.count(), group.first().stream()
                .map(shown::get)
                .filter(Objects::nonNull)
                .map(one -> one.number().isEmpty() ? one.name() : one.name() + " " + one.number())
                .toList());
    }

    /** Why the draft cannot be sent off, apart from there being nobody to send it to. */
    List<Reason> faults(Circular draft) {
        return SendingRules.faults(draft.content(), new SendingRules.Ways(ways.mail(), ways.texts()), clock.today());
    }

    static Reason nobody(Circular draft) {
        return switch (draft.selection().how()) {
            case FILTER -> Reason.at("audience", "messages.circular.nobody");
            case CHOSEN -> Reason.at("numbers", "messages.circular.nobodyChosen");
            case RECIPIENTS -> Reason.of("messages.circular.nobodyTold");
        };
    }
}
