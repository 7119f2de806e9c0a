package home.engineers.browser;

import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a page is looked at: in which language and light, and how wide. */
public record Look(Language language, Theme theme, int width) {
    public static final int DESK = 1280;
    public static final int PHONE = 360;

    /** Chinese, in daylight, at a desk. */
    public static final Look PLAIN = new Look(Language.ZH, Theme.LIGHT, DESK);

    /** Both languages, both themes, desk and phone. */
    public static List<Look> all() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Theme.LIGHT, Theme.DARK)
                        .flatMap(theme -> IntStream.of(DESK, PHONE).mapToObj(width -> new Look(language, theme, width))))
                .toList();
    }

    /** Each language in each theme once, each theme at each width once: for pages that hold nothing of their own. */
    public static List<Look> pairs() {
        return List.of(
                new Look(Language.ZH, Theme.LIGHT, PHONE),
                new Look(Language.ZH, Theme.DARK, DESK),
                new Look(Language.EN, Theme.LIGHT, DESK),
                new Look(Language.EN, Theme.DARK, PHONE));
    }

    String languageCookie() {
        return language == Language.EN ? "en" : "zh";
    }

    String themeCookie() {
        return switch (theme) {
            case LIGHT -> "light";
            case DARK -> "dark";
            case SYSTEM -> "system";
        };
    }

    /** The end of the name of a picture. */
    String inNames() {
        return width + "-" + languageCookie() + "-" + themeCookie();
    }

    @Override
    public String toString() {
        return languageCookie() + "-" + themeCookie() + "-" + width;
    }
}
