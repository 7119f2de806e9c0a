package home.engineers.kernel;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the house in one language without the application, for commands. */
public final class BundledWords {
    private final Map<String, ResourceBundle> words = new ConcurrentHashMap<>();
    private final Language language;

    public BundledWords(Language language) {
        this.language = language;
    }

    public String of(Reason reason) {
        return of(reason.key(), reason.arguments(language));
    }

    /** @throws java.util.MissingResourceException where the key has no words */
    public String of(String key, Object... arguments) {
        String pattern = words.computeIfAbsent(key.substring(0, key.indexOf('.')), this::bundle).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private ResourceBundle bundle(String file) {
        return ResourceBundle.getBundle(
                "i18n." + file,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
