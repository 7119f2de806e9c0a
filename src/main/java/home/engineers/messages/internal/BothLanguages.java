package home.engineers.messages.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.messages.Messages;

/** Arguments of notices that stand in both languages. */
final class BothLanguages {
    private BothLanguages() {}

    /** The argument itself, or both its texts. */
    static Object read(String argument) {
        int between = argument.indexOf(Messages.BOTH);
        return between < 0 ? argument : new LocalizedText(argument.substring(0, between), argument.substring(between + 1));
    }
}
