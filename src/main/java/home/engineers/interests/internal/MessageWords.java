package home.engineers.interests.internal;

import home.engineers.interests.internal.Match.Why;
import home.engineers.interests.internal.MatchTable.Message;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.InboxWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words in which an interest speaks. */
@Component
class MessageWords {
    /** Titles that a message of several families names. */
    private static final int NAMED = 3;

    private final MessageSource words;

    MessageWords(MessageSource words) {
        this.words = words;
    }

    static String page(Message message) {
        return "/interests/" + message.interest() + "/messages/" + message.id();
    }

    InboxWords inbox(Interest one, Message message, List<List<Match>> families) {
        List<Match> first = families.getFirst();
        if (message.kind() == Message.Kind.FAMILY) {
            return new InboxWords(
                    "interests.told.title", "interests.told.family",
                    List.of(one.wish().name(), first.getFirst().title(), first.getFirst().number(), Messages.both(events(first)), Messages.both(why(first))),
                    page(message));
        }
        String titles = families.stream().limit(NAMED).map(family -> family.getFirst().title()).collect(Collectors.joining("；"));
        String key = message.kind() == Message.Kind.DIGEST ? "interests.told.digest" : "interests.told.rest";
        return new InboxWords(
                "interests.told.title", key, List.of(one.wish().name(), String.valueOf(families.size()), titles, Messages.both(why(first))),
                page(message));
    }

    LocalizedText events(List<Match> family) {
        return both(language -> family.stream()
                .map(match -> match.on() == null
                        ? say(language, "interests.event." + match.kind())
                        : say(language, "interests.event.on", say(language, "interests.event." + match.kind()), match.on().toString()))
                .distinct()
                .collect(Collectors.joining(say(language, "interests.and"))));
    }

    /** Which words, classes and names were found in which fields. */
    LocalizedText why(List<Match> family) {
        Map<String, List<Why>> byField = new LinkedHashMap<>();
        family.stream().flatMap(match -> match.why().stream()).distinct()
                .forEach(why -> byField.computeIfAbsent(why.field(), field -> new ArrayList<>()).add(why));
        return both(language -> byField.isEmpty()
                ? say(language, "interests.why.rest")
                : byField.entrySet().stream()
                        .map(entry -> say(language, "interests.why.field", say(language, "interests.field." + entry.getKey()),
                                texts(language, entry.getValue())))
                        .collect(Collectors.joining(say(language, "interests.why.between"))));
    }

    private String texts(Language language, List<Why> found) {
        return found.stream().map(why -> why.words().map(key -> say(language, key)).orElse(why.text()))
                .collect(Collectors.joining(say(language, "interests.and")));
    }

    private interface Said {
        String in(Language language);
    }

    private static LocalizedText both(Said said) {
        return new LocalizedText(said.in(Language.ZH), said.in(Language.EN));
    }

    String say(Language language, String key, Object... arguments) {
        return words.getMessage(key, arguments, language.locale());
    }
}
