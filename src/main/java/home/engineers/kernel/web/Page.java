package home.engineers.kernel.web;

import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every template needs to know of the request: language, theme, who reads, what the navigation holds, and the
 * words. Handed to templates as {@code page}.
 */
public final class Page {
    private static final DateTimeFormatter ZH_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource words;
    private final Language language;
    private final Theme theme;
    private final Actor actor;
    private final String displayName;
    private final String path;
    private final boolean fragment;
    private final String csrfToken;
    private final List<NavigationItem> navigation;
    private final HouseClock clock;
    private final @Nullable String flash;

    Page(
            MessageSource words,
            Language language,
            Theme theme,
            Actor actor,
            String displayName,
            String path,
            boolean fragment,
            String csrfToken,
            List<NavigationItem> navigation,
            HouseClock clock,
            @Nullable String flash) {
        this.words = words;
        this.language = language;
        this.theme = theme;
        this.actor = actor;
        this.displayName = displayName;
        this.path = path;
        this.fragment = fragment;
        this.csrfToken = csrfToken;
        this.navigation = navigation;
        this.clock = clock;
        this.flash = flash;
    }

    /** The words behind a message key. A missing key is a bug and fails. */
    public String t(String key, Object... arguments) {
        return words.getMessage(key, arguments, language.locale());
    }

    public String t(LocalizedText text) {
        return text.in(language);
    }

    public String t(Reason reason) {
        return words.getMessage(reason.key(), reason.arguments().toArray(), language.locale());
    }

    /** 2026年11月23日, or 23 November 2026. */
    public String date(LocalDate date) {
        return (language == Language.ZH ? ZH_DATE : EN_DATE).format(date);
    }

    /** Date and hour in Beijing time. */
    public String dateTime(Instant instant) {
        ZonedDateTime at = instant.atZone(HouseClock.ZONE);
        return date(at.toLocalDate()) + " " + TIME.format(at);
    }

    /** True where htmx asks for the content alone; history restores and plain requests get the full page. */
    public boolean fragment() {
        return fragment;
    }

    public Language language() {
        return language;
    }

    public Theme theme() {
        return theme;
    }

    public Actor actor() {
        return actor;
    }

    public boolean is(Role role) {
        return actor.holds(role);
    }

    public boolean signedIn() {
        return actor.signedIn();
    }

    public String displayName() {
        return displayName;
    }

    public String path() {
        return path;
    }

    public String csrfToken() {
        return csrfToken;
    }

    public List<NavigationItem> navigation() {
        return navigation;
    }

    public LocalDate today() {
        return clock.today();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Whether this house shows the bar that moves the clock (demo and tests only). */
    public boolean clockMoves() {
        return clock.movable();
    }

    /** A sentence left by the act that led here, shown once as a toast. */
    public @Nullable String flash() {
        return flash;
    }
}
