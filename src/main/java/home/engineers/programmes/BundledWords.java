package home.engineers.programmes;

import home.engineers.kernel.Language;
import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of this module without the application, for commands. */
public final class BundledWords implements Words {
    private final Map<String, ResourceBundle> words = new ConcurrentHashMap<>();
    private final Language language;

    public BundledWords(Language language) {
        this.language = language;
    }

    @Override
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
