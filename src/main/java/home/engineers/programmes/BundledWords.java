package home.engineers.programmes;

import home.engineers.kernel.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of this module without the application, for commands. */
public final class BundledWords implements Words {
    private final ResourceBundle words;
    private final Language language;

    public BundledWords(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "i18n.programmes",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public String of(String key, Object... arguments) {
        String pattern = words.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
