package home.engineers.cli.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.Reason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reasons as the command line tells them: in Chinese, then in English. */
@Component
class ControlWords {
    private final MessageSource words;

    ControlWords(MessageSource words) {
        this.words = words;
    }

    String sentence(Reason reason) {
        return in(Language.ZH, reason) + " " + in(Language.EN, reason);
    }

    private String in(Language language, Reason reason) {
        return words.getMessage(reason.key(), reason.arguments(language), language.locale());
    }

    /** The answer to a question that could not be asked. */
    ControlAnswer notAsked(Reason why) {
        return ControlAnswer.notAsked(sentence(why));
    }
}
