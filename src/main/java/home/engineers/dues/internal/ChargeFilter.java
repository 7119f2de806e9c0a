package home.engineers.dues.internal;

import home.engineers.dues.Payer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list of charges is asked for; every part has a harmless default, so any address gives a page. @param page from 1 */
public record ChargeFilter(View view, @Nullable Payer payer, String q, int page) {
    public static final int SIZE = 50;

    /** The saved views. */
    public enum View {
        ARREARS("c.paid_cents < c.cents and c.due_on < :today"),
        OPEN("c.paid_cents < c.cents"),
        PAID("c.paid_cents = c.cents"),
        ALL("true");

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

    public static ChargeFilter of(Map<String, String> asked) {
        String page = asked.getOrDefault("page", "1");
        String q = asked.getOrDefault("q", "").strip();
        return new ChargeFilter(
                named(View.values(), asked.get("view")).orElse(View.ARREARS),
                named(Payer.values(), asked.get("payer")).orElse(null),
                q.length() > 100 ? q.substring(0, 100) : q,
                page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String code) {
        for (E one : all) {
            if (one.name().equalsIgnoreCase(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
