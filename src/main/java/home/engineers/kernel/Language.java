package home.engineers.kernel;

import java.util.Locale;

/** The two languages of the house: Chinese first, English complete. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
    EN(Locale.UK, "en");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    public Locale locale() {
        return locale;
    }

    /** Value of the HTML {@code lang} attribute. */
    public String tag() {
        return tag;
    }
}
