package home.engineers.messages.circulars.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.Delivery.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one notice, or goes on with it where an earlier run ended. The inbox is written in the transaction that marks the
 * recipient as told, so each has it once. A letter is marked before it is handed over and after.
 */
@Component
class CircularSending {
    private static final Logger LOG = LoggerFactory.getLogger(CircularSending.class);
    private static final int BATCH = 500;

    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final DeliveryTable deliveries;
    private final PreferenceTable preferences;
    private final Audiences audiences;
    private final CircularLetters letters;
    private final Messages messages;
    private final HandingOver handing;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    CircularSending(
            CircularTable circulars,
            RecipientTable recipients,
            DeliveryTable deliveries,
            PreferenceTable preferences,
            Audiences audiences,
            CircularLetters letters,
            Messages messages,
            HandingOver handing,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.circulars = circulars;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.audiences = audiences;
        this.letters = letters;
        this.messages = messages;
        this.handing = handing;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return whether nothing is left to do now; otherwise the minute's allowance is used up, or the node is stopping */
    boolean carryOut(CircularId id, BooleanSupplier stopping) {
        transaction.executeWithoutResult(status -> deliveries.settle(id, clock.instant()));
        while (!stopping.getAsBoolean() && within(() -> tellSome(id))) {}
        while (!stopping.getAsBoolean() && within(() -> remindSome(id))) {}
        HandingOver.Step step = HandingOver.Step.DONE;
        while (!stopping.getAsBoolean() && step == HandingOver.Step.DONE) {
            step = handing.one(id);
        }
        if (step != HandingOver.Step.NONE) {
            return false;
        }
        transaction.executeWithoutResult(status -> endIfDone(id));
        return true;
    }

    /** Tells the first of them in the calling thread. @return whether there is more to do */
    boolean begin(CircularId id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            tellSome(id);
            endIfDone(id);
            return sending(id).isPresent();
        }));
    }

    private boolean within(BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean()));
    }

    private Optional<Circular> sending(CircularId id) {
        return circulars.hold(id).filter(circular -> circular.state() == Circular.State.SENDING);
    }

    private boolean tellSome(CircularId id) {
        Circular circular = sending(id).orElse(null);
        List<Recipient> batch = circular == null ? List.of() : recipients.pending(id, BATCH);
        if (circular == null || batch.isEmpty()) {
            return false;
        }
        Map<PersonId, Audience.Member> members = members(circular, batch);
        Map<Fate, List<Recipient>> fates = batch.stream()
                .collect(Collectors.groupingBy(one -> Fate.of(circular, members.get(one.person()))));
        recipients.passedOver(id, persons(fates.getOrDefault(Fate.LEFT, List.of())), Recipient.State.LEFT);
        recipients.passedOver(id, persons(fates.getOrDefault(Fate.DECLINED, List.of())), Recipient.State.DECLINED);
        List<Recipient> told = fates.getOrDefault(Fate.TOLD, List.of());
        recipients.told(id, told.stream().map(one -> members.get(one.person())).toList(), clock.instant());
        messages.tell(persons(told), letters.told(circular));
        queue(circular, told, members, 0);
        return true;
    }

    private enum Fate {
        TOLD,
        LEFT,
        DECLINED;

        static Fate of(Circular circular, Audience.@Nullable Member member) {
            if (member == null) {
                return LEFT;
            }
            return circular.content().kind() == Circular.Kind.NEWS && !member.news() ? DECLINED : TOLD;
        }
    }

    private static List<PersonId> persons(List<Recipient> some) {
        return some.stream().map(Recipient::person).toList();
    }

    private boolean remindSome(CircularId id) {
        Circular circular = sending(id).filter(one -> one.reminders() > 0).orElse(null);
        List<Recipient> batch = circular == null ? List.of() : recipients.toRemind(id, circular.reminders(), BATCH);
        if (circular == null || batch.isEmpty()) {
            return false;
        }
        Map<PersonId, Audience.Member> members = members(circular, batch);
        recipients.reminded(id, persons(batch), circular.reminders());
        List<Recipient> reminded = batch.stream().filter(one -> members.containsKey(one.person())).toList();
        messages.tell(persons(reminded), letters.reminder(circular));
        queue(circular, reminded, members, circular.reminders());
        return true;
    }

    private Map<PersonId, Audience.Member> members(Circular circular, List<Recipient> batch) {
        return audiences.of(circular).now(circular.sender(), persons(batch));
    }

    private void queue(Circular circular, List<Recipient> some, Map<PersonId, Audience.Member> members, int round) {
        if (!circular.content().mail() && !circular.content().texts()) {
            return;
        }
        Map<PersonId, Preference> wishes = preferences.of(persons(some));
        List<DeliveryTable.Beginning> beginnings = new ArrayList<>();
        for (Recipient recipient : some) {
            Audience.Member member = members.get(recipient.person());
            Preference wish = wishes.getOrDefault(recipient.person(), Preference.ALL);
            if (circular.content().mail()) {
                beginnings.add(beginning(recipient, Channel.MAIL, round, member.mail(), wish.mail()));
            }
            if (circular.content().texts()) {
                beginnings.add(beginning(recipient, Channel.TEXT, round, member.mobile(), wish.texts()));
            }
        }
        deliveries.add(circular.id(), round, beginnings, clock.instant());
    }

    private DeliveryTable.Beginning beginning(Recipient recipient, Channel channel, int round, String address, boolean wanted) {
        Delivery.State state = !wanted
                ? Delivery.State.DECLINED
                : address.isEmpty() ? Delivery.State.NO_ADDRESS : Delivery.State.QUEUED;
        return new DeliveryTable.Beginning(
                new Delivery(ids.next(), recipient.circular(), recipient.id(), channel, round, 0), state);
    }

    private void endIfDone(CircularId id) {
        Circular circular = sending(id).orElse(null);
        boolean done = circular != null
                && recipients.pending(id, 1).isEmpty()
                && (circular.reminders() == 0 || recipients.toRemind(id, circular.reminders(), 1).isEmpty())
                && !deliveries.open(id);
        if (circular != null && done) {
            circular.end(clock.instant()).map(circulars::update);
        }
    }

    /** A round that fails again and again is left for the next look-around, with what is known in the log. */
    void gaveUp(UUID id) {
        LOG.error("notice {} could not be sent on; it is taken up again later", id);
    }
}
