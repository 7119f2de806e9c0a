package home.engineers.organisations.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a list of members is asked for; every part has a harmless default, so any address gives a page.
 *
 * @param units units instead of persons
 * @param page from 1
 */
public record MemberFilter(
        boolean units,
        View view,
        String q,
        String district,
        String title,
        String association,
        Sort sort,
        boolean descending,
        int page) {
    public static final int SIZE = 50;

    /** The saved views. */
    public enum View {
        ALL("m.state in ('APPLIED', 'IN_REVIEW', 'ACTIVE', 'LAPSED')"),
        WAITING("m.state in ('APPLIED', 'IN_REVIEW')"),
        DUE("m.state = 'ACTIVE' and m.term_to <= :soon"),
        LAPSED("m.state = 'LAPSED'"),
        ENDED("m.state in ('LEFT', 'TRANSFERRED', 'DECLINED', 'WITHDRAWN')");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The columns by which a list can be put in order. */
    public enum Sort {
        NUMBER,
        NAME,
        TERM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static MemberFilter of(
            boolean units,
            @Nullable String view,
            @Nullable String q,
            @Nullable String district,
            @Nullable String title,
            @Nullable String association,
            @Nullable String sort,
            @Nullable String page) {
        String order = text(sort);
        boolean descending = order.startsWith("-");
        return new MemberFilter(
                units,
                oneOf(View.values(), text(view), View.ALL),
                text(q),
                text(district),
                text(title),
                text(association),
                oneOf(Sort.values(), descending ? order.substring(1) : order, Sort.NUMBER),
                descending,
                text(page).matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text(page)) : 1);
    }

    /** True where the saved view alone decides what is listed. */
    boolean plain() {
        return q.isEmpty() && district.isEmpty() && title.isEmpty() && association.isEmpty();
    }

    private static String text(@Nullable String value) {
        String stripped = value == null ? "" : value.strip();
        return stripped.length() > 100 ? stripped.substring(0, 100) : stripped;
    }

    private static <E extends Enum<E>> E oneOf(E[] all, String code, E otherwise) {
        for (E one : all) {
            if (one.name().equalsIgnoreCase(code)) {
                return one;
            }
        }
        return otherwise;
    }
}
