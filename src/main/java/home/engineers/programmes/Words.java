package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;

/** Where the words behind a message key are found in one language. */
@FunctionalInterface
public interface Words {
    String of(String key, Object... arguments);

    /** The words of a document in this language. */
    default String text(LocalizedText words) {
        return of("programmes.language").equals("en") ? words.en() : words.zh();
    }
}
