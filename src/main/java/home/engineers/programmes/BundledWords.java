package home.engineers.programmes;

import home.engineers.kernel.Language;

/** The words of this module without the application, for commands. */
public final class BundledWords implements Words {
    private final home.engineers.kernel.BundledWords words;

    public BundledWords(Language language) {
        this.words = new home.engineers.kernel.BundledWords(language);
    }

    @Override
    public String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }
}
