package home.engineers.messages.circulars.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.Messages;
import home.engineers.messages.WaysOut;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Senders;
import home.engineers.messages.circulars.internal.Delivery.Channel;
import home.engineers.messages.circulars.rules.Placeholders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words in which a notice goes out: to the inbox, by mail, by text message. */
@Component
class CircularLetters {
    static final String PAGE = "/inbox/notices/";
    private final WaysOut ways;
    private final Senders senders;
    private final MessageSource words;
    private final NewsLinks links;
    private final HouseAddress house;

    CircularLetters(WaysOut ways, Senders senders, MessageSource words, NewsLinks links, HouseAddress house) {
        this.ways = ways;
        this.senders = senders;
        this.words = words;
        this.links = links;
        this.house = house;
    }

    static String page(Circular circular) {
        return PAGE + circular.id();
    }

    Messages.InboxWords told(Circular circular) {
        return inbox(circular, circular.corrects() == null ? "messages.circular.told.title" : "messages.circular.told.correction");
    }

    Messages.InboxWords reminder(Circular circular) {
        return inbox(circular, "messages.circular.told.reminder");
    }

    private Messages.InboxWords inbox(Circular circular, String title) {
        List<String> arguments = new ArrayList<>(List.of(plainTitle(circular), sender(circular)));
        String body = "messages.circular.told.body";
        if (circular.content().answerBy() != null && circular.content().receipt() != Circular.Receipt.NONE) {
            arguments.add(circular.content().answerBy().toString());
            body = "messages.circular.told.receipt";
        }
        return new Messages.InboxWords(title, body, arguments, page(circular));
    }

    /** In lists nobody is named, so what would be put in is left out. */
    private static String plainTitle(Circular circular) {
        return Placeholders.fill(circular.content().title(), new Placeholders.Values("", "", ""));
    }

    String sender(Circular circular) {
        return senders(Set.of(circular)).getOrDefault(circular.sender(), "");
    }

    /** In whose name the notices speak, in one statement. */
    Map<OrganisationId, String> senders(Collection<Circular> circulars) {
        return senders.all(circulars.stream().map(Circular::sender).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(Senders.Sender::id, one -> one.name().zh()));
    }

    void handOver(Delivery delivery, Circular circular, Recipient recipient, String to) throws DeliveryFailed {
        WaysOut.Addressee addressee = new WaysOut.Addressee(recipient.person(), to, page(circular));
        if (delivery.channel() == Channel.MAIL) {
            @Nullable String unsubscribe = unsubscribe(circular, recipient);
            ways.mail(delivery.id(), addressee, new WaysOut.Mail(
                    subject(delivery, circular, recipient), body(circular, recipient, unsubscribe), unsubscribe));
        } else {
            ways.text(delivery.id(), addressee, text(delivery, circular, recipient));
        }
    }

    private String subject(Delivery delivery, Circular circular, Recipient recipient) {
        String key = delivery.round() > 0
                ? "messages.circular.told.reminder"
                : circular.corrects() == null ? "messages.circular.mail.subject" : "messages.circular.told.correction";
        return say(key, Placeholders.fill(circular.content().title(), recipient.values()), sender(circular));
    }

    private String body(Circular circular, Recipient recipient, @Nullable String unsubscribe) {
        StringBuilder body = new StringBuilder(Placeholders.fill(circular.content().body(), recipient.values()));
        body.append("\n\n").append(sender(circular)).append('\n');
        if (circular.content().receipt() != Circular.Receipt.NONE) {
            body.append('\n').append(say("messages.circular.mail.receipt", String.valueOf(circular.content().answerBy())));
        }
        if (house.known().isPresent()) {
            body.append('\n').append(say("messages.mail.link", house.known().get() + page(circular)));
        }
        return body.append("\n\n--\n").append(foot(circular, unsubscribe)).append('\n').toString();
    }

    private String foot(Circular circular, @Nullable String unsubscribe) {
        if (circular.content().kind() == Circular.Kind.OFFICIAL) {
            return say("messages.circular.mail.official");
        }
        return unsubscribe == null ? say("messages.circular.mail.news") : say("messages.circular.mail.newsLink", unsubscribe);
    }

    /** Official notices go to every member and cannot be unsubscribed from. */
    private @Nullable String unsubscribe(Circular circular, Recipient recipient) {
        return circular.content().kind() == Circular.Kind.NEWS ? links.of(recipient.id()).orElse(null) : null;
    }

    private String text(Delivery delivery, Circular circular, Recipient recipient) {
        String title = Placeholders.fill(circular.content().title(), recipient.values());
        String key = delivery.round() > 0 ? "messages.circular.text.reminder" : "messages.circular.text.told";
        return say(key, sender(circular), title, house.known().map(address -> address + page(circular)).orElse("")).strip();
    }

    private String say(String key, String... arguments) {
        return words.getMessage(key, arguments, Language.ZH.locale());
    }
}
