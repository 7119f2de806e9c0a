package home.engineers.kernel.web;

import home.engineers.kernel.Citation;
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
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every template needs to know of the request: language, theme, who reads, what the navigation holds, and the
 * words. Handed to templates as {@code page}.
 */
public final class Page {
    private static final DateTimeFormatter ZH_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource words;
    private final Language language;
    private final Theme theme;
    private final Actor actor;
    private final String displayName;
    private final String path;
    private final String query;
    private final boolean fragment;
    private final String csrfToken;
    private final List<NavigationItem> navigation;
    private final Surroundings surroundings;
    private final HouseClock clock;
    private final @Nullable String flash;

    Page(
            MessageSource words,
            Language language,
            Theme theme,
            Actor actor,
            String displayName,
            String path,
            String query,
            boolean fragment,
            String csrfToken,
            List<NavigationItem> navigation,
            Surroundings surroundings,
            HouseClock clock,
            @Nullable String flash) {
        this.words = words;
        this.language = language;
        this.theme = theme;
        this.actor = actor;
        this.displayName = displayName;
        this.path = path;
        this.query = query;
        this.fragment = fragment;
        this.csrfToken = csrfToken;
        this.navigation = navigation;
        this.surroundings = surroundings;
        this.clock = clock;
        this.flash = flash;
    }

    /** The words behind a message key. A missing key is a bug and fails. Arguments in both languages are put in this one. */
    public String t(String key, Object... arguments) {
        Object[] spoken = Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalizedText text ? t(text) : argument)
                .toArray();
        return words.getMessage(key, spoken, language.locale());
    }

    public String t(LocalizedText text) {
        return text.in(language);
    }

    public String t(Reason reason) {
        return words.getMessage(reason.key(), reason.arguments(language), language.locale());
    }

    /** The sentence at a field of a form that was refused, or empty. */
    public String at(List<Reason> reasons, String field) {
        return reasons.stream().filter(reason -> field.equals(reason.field())).findFirst().map(this::t).orElse("");
    }

    /** 2026年11月23日, or 23 November 2026. */
    public String date(LocalDate date) {
        return (language == Language.ZH ? ZH_DATE : EN_DATE).format(date);
    }

    /** 11月23日, or 23 November: where the year is plain from the context. */
    public String dayMonth(LocalDate date) {
        return (language == Language.ZH ? ZH_DAY : EN_DAY).format(date);
    }

    /** 周一, or Mon. */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
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

    /** Path and query of this page, to come back to. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    public String csrfToken() {
        return csrfToken;
    }

    /** The side navigation, grouped in the order of the groups. */
    public Map<String, List<NavigationItem>> navigation() {
        return navigation.stream()
                .filter(NavigationItem::aside)
                .collect(Collectors.groupingBy(NavigationItem::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** The entries of one group, for the public bar and the footer. */
    public List<NavigationItem> navigation(String group) {
        return navigation.stream().filter(item -> item.group().equals(group)).toList();
    }

    /** Five places for the thumb: the first two of one's own, then what one handles, then the rest. */
    public List<NavigationItem> tabs() {
        List<NavigationItem> aside = navigation.stream().filter(NavigationItem::aside).toList();
        List<NavigationItem> first = aside.subList(0, Math.min(2, aside.size()));
        Stream<NavigationItem> rest = aside.stream()
                .skip(first.size())
                .sorted(Comparator.comparing((NavigationItem item) -> !item.group().equals(NavigationItem.HANDLING)));
        return Stream.concat(first.stream(), rest).limit(5).toList();
    }

    /** How many things wait behind an entry of the navigation. */
    public int waiting(NavigationItem item) {
        return surroundings.waiting().applyAsInt(item.href());
    }

    /** Whether the entry leads here, or to the longest part of the way here that any entry names. */
    public boolean here(NavigationItem item) {
        return navigation.stream()
                .filter(one -> one.covers(path))
                .map(NavigationItem::href)
                .max(Comparator.comparingInt(String::length))
                .map(item.href()::equals)
                .orElse(false);
    }

    /** The association whose house this is. */
    public String association() {
        return t(surroundings.association().get());
    }

    /** A citation with document number, title and article. */
    public String cited(Citation citation) {
        return surroundings.cited().apply(citation);
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
