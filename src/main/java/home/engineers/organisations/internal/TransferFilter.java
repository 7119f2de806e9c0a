package home.engineers.organisations.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a list of transfers is asked for; every part has a harmless default, so any address gives a page.
 *
 * @param page from 1
 */
public record TransferFilter(View view, String association, int page) {
    public static final int SIZE = 50;

    /** The saved views. */
    public enum View {
        ALL("true"),
        WAITING("t.state = 'ASKED'"),
        AGREED("t.state = 'AGREED'"),
        DONE("t.state = 'DONE'"),
        ENDED("t.state in ('DECLINED', 'WITHDRAWN', 'FELL_THROUGH')");

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

    public static TransferFilter of(@Nullable String view, @Nullable String association, @Nullable String page) {
        View wanted = View.ALL;
        for (View one : View.values()) {
            wanted = one.code().equals(view) ? one : wanted;
        }
        String number = page == null ? "" : page.strip();
        return new TransferFilter(
                wanted, association == null ? "" : association.strip(),
                number.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(number) : 1);
    }
}
