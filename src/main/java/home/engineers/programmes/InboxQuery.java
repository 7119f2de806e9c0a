package home.engineers.programmes;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox is asked for; every part has a harmless default, so any address gives a page.
 *
 * @param call null for all, with or without a call
 * @param programme id, or empty for all
 * @param stage wire name, or empty for all
 * @param level id, or empty for all
 * @param page from 1
 */
public record InboxQuery(
        View view,
        @Nullable CallId call,
        String programme,
        String stage,
        String level,
        Sort sort,
        boolean descending,
        int page) {
    public static final int SIZE = 50;
    private static final int LONGEST = 60;
    private static final String CALL = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The saved views. */
    public enum View {
        ALL,
        /** The time is up and what was due has not come. */
        OVERDUE,
        /** The time is up within three days. */
        SOON,
        /** No time runs. */
        UNTIMED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The columns by which an inbox can be put in order. */
    public enum Sort {
        DUE,
        FILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final InboxQuery EVERYTHING = new InboxQuery(View.ALL, null, "", "", "", Sort.DUE, false, 1);

    /** @param sort code of a column, after a minus to turn its order */
    public static InboxQuery of(
            @Nullable String view,
            @Nullable String call,
            @Nullable String programme,
            @Nullable String stage,
            @Nullable String level,
            @Nullable String sort,
            @Nullable String page) {
        String order = text(sort);
        boolean descending = order.startsWith("-");
        return new InboxQuery(
                oneOf(View.values(), text(view), View.ALL),
                text(call).matches(CALL) ? new CallId(UUID.fromString(text(call))) : null,
                text(programme),
                text(stage),
                text(level),
                oneOf(Sort.values(), descending ? order.substring(1) : order, Sort.DUE),
                descending,
                text(page).matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text(page)) : 1);
    }

    public InboxQuery at(int other) {
        return new InboxQuery(view, call, programme, stage, level, sort, descending, other);
    }

    /** The same filter seen through another view. */
    public InboxQuery seen(View other) {
        return new InboxQuery(other, call, programme, stage, level, sort, descending, page);
    }

    private static String text(@Nullable String value) {
        String stripped = value == null ? "" : value.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
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
