package home.engineers.interests.internal;

import home.engineers.interests.internal.MatchTable.Message;
import home.engineers.interests.rules.WebhookSignature;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Seal;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.InboxWords;
import home.engineers.messages.OutboundAddresses;
import home.engineers.messages.OutboundAddresses.Answer;
import home.engineers.messages.Retries;
import home.engineers.messages.WaysOut;
import home.engineers.messages.WaysOut.Addressee;
import home.engineers.people.People;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands messages over to mail and webhooks. What is not taken is tried again after longer and longer pauses; a webhook that
 * never takes it is called no more, and its owner is told.
 */
@Service
class InterestDeliveries {
    private static final int GONE = 410;
    private static final int LISTED = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InterestDeliveryTable table;
    private final InterestTable interests;
    private final MatchTable matches;
    private final MessageWords words;
    private final InterestLinks links;
    private final WaysOut ways;
    private final OutboundAddresses addresses;
    private final Messages messages;
    private final People people;
    private final Seal seal;
    private final HouseAddress house;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    InterestDeliveries(
            InterestDeliveryTable table, InterestTable interests, MatchTable matches, MessageWords words, InterestLinks links, WaysOut ways,
            OutboundAddresses addresses, Messages messages, People people, Seal seal, HouseAddress house, HouseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.interests = interests;
        this.matches = matches;
        this.words = words;
        this.links = links;
        this.ways = ways;
        this.addresses = addresses;
        this.messages = messages;
        this.people = people;
        this.seal = seal;
        this.house = house;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<UUID> due() {
        return table.due(clock.instant());
    }

    /** Hands one over, unless another node did meanwhile. */
    void handOver(UUID id) {
        table.take(id, clock.instant()).ifPresent(this::handOver);
    }

    private void handOver(Delivery delivery) {
        Message message = matches.message(delivery.message()).orElseThrow();
        Interest one = interests.find(message.interest()).orElseThrow();
        if (!one.stands() || delivery.way() == Delivery.Way.WEBHOOK && (one.webhookOffAt() != null || one.wish().webhook().isEmpty())) {
            table.ended(delivery.id(), "CANCELLED", clock.instant(), "");
            return;
        }
        try {
            switch (delivery.way()) {
                case MAIL -> mail(delivery, message, one);
                case WEBHOOK -> call(delivery, message, one);
            }
            table.ended(delivery.id(), "SENT", clock.instant(), "");
        } catch (DeliveryFailed failed) {
            failed(delivery, one, failed);
        }
    }

    private void failed(Delivery delivery, Interest one, DeliveryFailed failed) {
        Instant now = clock.instant();
        String fault = String.valueOf(failed.getMessage());
        Optional<Instant> again = failed.lasting() ? Optional.empty() : Retries.next(delivery.attempts(), now, null);
        if (again.isPresent()) {
            table.again(delivery.id(), again.get(), fault);
            if (delivery.way() == Delivery.Way.WEBHOOK) {
                table.notBefore(one.id(), delivery.way(), again.get());
            }
            return;
        }
        transaction.executeWithoutResult(status -> {
            table.ended(delivery.id(), "FAILED", now, fault);
            if (delivery.way() == Delivery.Way.WEBHOOK && interests.webhookOff(one.id(), now)) {
                messages.tell(List.of(one.owner()), new InboxWords(
                        "interests.webhook.off.title", "interests.webhook.off.body", List.of(one.wish().name(), fault), "/interests/" + one.id()));
            }
        });
    }

    private void mail(Delivery delivery, Message message, Interest one) throws DeliveryFailed {
        People.Address to = people.addresses(List.of(one.owner())).get(one.owner());
        if (to == null || to.mail().isEmpty()) {
            throw new DeliveryFailed("the profile has no mail address", true);
        }
        String unsubscribe = house.text() + links.end(one.id());
        List<Match> told = matches.of(message.id(), LISTED, 0);
        StringBuilder body = new StringBuilder();
        for (Language language : List.of(Language.ZH, Language.EN)) {
            for (Match match : told) {
                body.append(match.number()).append(' ').append(match.title()).append('\n')
                        .append("  ").append(spoken(words.events(List.of(match)), language)).append('\n')
                        .append("  ").append(spoken(words.why(List.of(match)), language)).append("\n\n");
            }
            body.append(words.say(language, "interests.mail.foot", house.text() + MessageWords.page(message), unsubscribe)).append("\n\n--\n\n");
        }
        ways.mail(delivery.id(), new Addressee(one.owner(), to.mail(), MessageWords.page(message)), new WaysOut.Mail(
                words.say(Language.ZH, "interests.told.title", one.wish().name()), body.toString(), unsubscribe));
    }

    private static String spoken(LocalizedText text, Language language) {
        return text.in(language);
    }

    private void call(Delivery delivery, Message message, Interest one) throws DeliveryFailed {
        byte[] body = JSON.writeValueAsBytes(content(message, one));
        byte[] secret = seal.open(InterestTable.SECRET, interests.secret(one.id()));
        Map<String, String> headers = WebhookSignature.headers(secret, "msg_" + delivery.id(), clock.instant(), body);
        try {
            Outcome<Answer> outcome = addresses.postHere(URI.create(one.wish().webhook()), headers, "application/json", body);
            if (!(outcome instanceof Granted<Answer>(Answer answer))) {
                throw new DeliveryFailed("the address is not allowed", false);
            }
            if (!answer.accepted()) {
                throw new DeliveryFailed("the webhook answered " + answer.status(), answer.status() == GONE);
            }
        } catch (IOException unreachable) {
            throw new DeliveryFailed("the webhook could not be reached: " + unreachable.getClass().getSimpleName(), false);
        }
    }

    private Map<String, Object> content(Message message, Interest one) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("interest", one.id().toString());
        data.put("name", one.wish().name());
        data.put("families", message.families());
        data.put("link", house.text() + MessageWords.page(message));
        data.put("events", matches.of(message.id(), LISTED, 0).stream().map(InterestDeliveries::event).toList());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "patent.matched");
        all.put("timestamp", message.toldAt().toString());
        all.put("data", data);
        return all;
    }

    private static Map<String, Object> event(Match match) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("family", match.family().toString());
        event.put("kind", match.kind().name());
        event.put("on", match.on() == null ? "" : match.on().toString());
        event.put("number", match.number());
        event.put("title", match.title());
        event.put("why", match.why().stream().map(why -> Map.of("field", why.field(), "text", why.text())).toList());
        return event;
    }
}
