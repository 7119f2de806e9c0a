package home.engineers.messages.circulars.rules;

import home.engineers.kernel.Reason;
import home.engineers.messages.circulars.Circular.Content;
import home.engineers.messages.circulars.Circular.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a notice must be before it is sent off; a draft may be anything. */
public final class SendingRules {
    public static final int TITLE = 80;
    public static final int BODY = 10_000;
    public static final int CHOICES = 8;
    public static final int CHOICE = 30;
    public static final int REMARK = 500;

    private SendingRules() {}

    /** Which ways out of the house there are. */
    public record Ways(boolean mail, boolean texts) {}

    public static List<Reason> faults(Content content, Ways ways, LocalDate today) {
        List<Reason> faults = new ArrayList<>();
        words("title", content.title(), TITLE, faults);
        words("body", content.body(), BODY, faults);
        if (content.mail() && !ways.mail()) {
            faults.add(Reason.at("mail", "messages.circular.noMail"));
        }
        if (content.texts() && !ways.texts()) {
            faults.add(Reason.at("texts", "messages.circular.noTexts"));
        }
        if (content.receipt() == Receipt.CHOICE) {
            choices(content.choices(), faults);
        }
        if (content.receipt() != Receipt.NONE) {
            deadline(content, today, faults);
        }
        return faults;
    }

    private static void words(String field, String text, int longest, List<Reason> faults) {
        if (text.isBlank()) {
            faults.add(Reason.at(field, "messages.circular.empty." + field));
        } else if (text.length() > longest) {
            faults.add(Reason.at(field, "messages.circular.long." + field, longest, text.length()));
        }
        faults.addAll(Placeholders.faults(field, text));
    }

    private static void choices(List<String> choices, List<Reason> faults) {
        if (choices.size() < 2 || choices.size() > CHOICES) {
            faults.add(Reason.at("choices", "messages.circular.choices", CHOICES));
        } else if (new HashSet<>(choices).size() < choices.size()) {
            faults.add(Reason.at("choices", "messages.circular.choicesTwice"));
        } else if (choices.stream().anyMatch(choice -> choice.length() > CHOICE)) {
            faults.add(Reason.at("choices", "messages.circular.choiceLong", CHOICE));
        }
    }

    private static void deadline(Content content, LocalDate today, List<Reason> faults) {
        if (content.answerBy() == null) {
            faults.add(Reason.at("answerBy", "messages.circular.deadlineMissing"));
        } else if (content.answerBy().isBefore(today)) {
            faults.add(Reason.at("answerBy", "messages.circular.deadlinePast", content.answerBy().toString()));
        }
    }
}
