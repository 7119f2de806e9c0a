package home.engineers.messages.circulars.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Content;
import home.engineers.messages.circulars.Circular.How;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Circular.Receipt;
import home.engineers.messages.circulars.Circular.Selection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a draft as they stand in its form. @param filter by name of the field of the audience */
public record DraftTyped(
        String kind,
        String title,
        String body,
        boolean mail,
        boolean texts,
        String receipt,
        String choices,
        String answerBy,
        String audience,
        String how,
        Map<String, String> filter,
        String numbers) {
    static final String FILTER = "filter-";

    static DraftTyped of(Circular circular) {
        Content content = circular.content();
        return new DraftTyped(
                content.kind().name(), content.title(), content.body(), content.mail(), content.texts(),
                content.receipt().name(), String.join("\n", content.choices()),
                content.answerBy() == null ? "" : content.answerBy().toString(),
                circular.selection().audience(), circular.selection().how().name(), circular.selection().filter(), "");
    }

    static DraftTyped of(Map<String, String> fields) {
        Map<String, String> filter = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(FILTER) && !value.isBlank()) {
                filter.put(name.substring(FILTER.length()), value.strip());
            }
        });
        return new DraftTyped(
                text(fields, "kind"), text(fields, "title").strip(), lines(text(fields, "body")), fields.containsKey("mail"),
                fields.containsKey("texts"), text(fields, "receipt"), lines(text(fields, "choices")),
                text(fields, "answerBy").strip(), text(fields, "audience"), text(fields, "how"), filter,
                text(fields, "numbers").strip());
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }

    DraftTyped withNumbers(List<String> left) {
        return new DraftTyped(
                kind, title, body, mail, texts, receipt, choices, answerBy, audience, how, filter, String.join("\n", left));
    }

    /** What cannot be read at all. */
    List<Reason> faults() {
        return answerBy.isEmpty() || day() != null
                ? List.of()
                : List.of(Reason.at("answerBy", "messages.circular.badDate", answerBy));
    }

    private @Nullable LocalDate day() {
        return DateText.read(answerBy).orElse(null);
    }

    Content content() {
        List<String> answers = Arrays.stream(choices.split("\n")).map(String::strip).filter(one -> !one.isEmpty()).toList();
        return new Content(
                oneOf(Kind.values(), kind, Kind.OFFICIAL), title, body, mail, texts,
                oneOf(Receipt.values(), receipt, Receipt.NONE), answers, day());
    }

    Selection selection() {
        return new Selection(audience, oneOf(How.values(), how, How.FILTER), filter);
    }

    private static <E extends Enum<E>> E oneOf(E[] all, String name, E otherwise) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(otherwise);
    }
}
