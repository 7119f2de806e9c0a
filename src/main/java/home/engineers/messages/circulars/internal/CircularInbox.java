package home.engineers.messages.circulars.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Receipt;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.rules.Placeholders;
import home.engineers.messages.circulars.rules.SendingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A notice before its recipient: nobody reads or answers another's. */
@Service
public class CircularInbox {
    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final PreferenceTable preferences;
    private final CircularFiles files;
    private final CircularLetters letters;
    private final HouseClock clock;

    CircularInbox(
            CircularTable circulars,
            RecipientTable recipients,
            PreferenceTable preferences,
            CircularFiles files,
            CircularLetters letters,
            HouseClock clock) {
        this.circulars = circulars;
        this.recipients = recipients;
        this.preferences = preferences;
        this.files = files;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What one recipient reads.
     *
     * @param corrected the earlier notice it corrects, if the recipient has that too
     * @param corrections later notices that correct it
     * @param open whether the receipt can still be given
     */
    public record Received(
            Circular circular,
            Recipient recipient,
            String sender,
            String title,
            String body,
            List<Attachment> files,
            @Nullable CircularId corrected,
            List<CircularId> corrections,
            boolean open) {}

    /** Opens it: from now on it counts as read. @throws Absent for whoever was not told */
    @Transactional
    public Received read(Actor actor, CircularId id) {
        PersonId person = actor.requirePerson();
        Recipient recipient = recipients.of(id, person).orElseThrow(Absent::new);
        recipients.read(recipient.id(), clock.instant());
        return received(circulars.find(id).orElseThrow(Absent::new), recipient);
    }

    private Received received(Circular circular, Recipient recipient) {
        PersonId person = recipient.person();
        @Nullable CircularId corrects = circular.corrects();
        return new Received(
                circular, recipient, letters.sender(circular),
                Placeholders.fill(circular.content().title(), recipient.values()),
                Placeholders.fill(circular.content().body(), recipient.values()),
                files.of(circular.id()),
                corrects != null && recipients.of(corrects, person).isPresent() ? corrects : null,
                circulars.correctionsOf(circular.id()).stream().filter(one -> recipients.of(one, person).isPresent()).toList(),
                circular.answerable(clock.today()));
    }

    /** Gives the receipt, or another one in its place while it is open. */
    @Transactional
    public Outcome<Received> answer(Actor actor, CircularId id, String answer, String remark) {
        Recipient recipient = recipients.of(id, actor.requirePerson()).orElseThrow(Absent::new);
        Circular circular = circulars.find(id).orElseThrow(Absent::new);
        List<Reason> reasons = faults(circular, answer, remark.strip());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        boolean choice = circular.content().receipt() == Receipt.CHOICE;
        recipients.read(recipient.id(), clock.instant());
        recipients.answer(recipient.id(), choice ? answer : Recipient.CONFIRMED, remark.strip(), clock.instant());
        return Outcome.granted(received(circular, recipients.of(id, recipient.person()).orElseThrow()));
    }

    private List<Reason> faults(Circular circular, String answer, String remark) {
        List<Reason> reasons = new ArrayList<>();
        if (circular.content().receipt() == Receipt.NONE) {
            reasons.add(Reason.of("messages.circular.noReceipt"));
        } else if (!circular.answerable(clock.today())) {
            reasons.add(Reason.of("messages.circular.answersClosed"));
        } else if (circular.content().receipt() == Receipt.CHOICE && !circular.content().choices().contains(answer)) {
            reasons.add(Reason.at("answer", "messages.circular.noSuchChoice"));
        }
        if (remark.length() > SendingRules.REMARK) {
            reasons.add(Reason.at("remark", "messages.circular.remarkLong", SendingRules.REMARK));
        }
        return reasons;
    }

    public Preference preference(Actor actor) {
        PersonId person = actor.requirePerson();
        return preferences.of(Set.of(person)).getOrDefault(person, Preference.ALL);
    }

    @Transactional
    public void prefer(Actor actor, Preference preference) {
        preferences.set(actor.requirePerson(), preference, clock.instant());
    }
}
