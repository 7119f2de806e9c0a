package home.engineers.organisations.internal;

import home.engineers.organisations.Membership.State;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of members are asked for, as typed; every part but the days has a harmless default.
 *
 * @param on the day; today where empty
 * @param compared the day to compare with; none where empty
 * @param state counted alone; all where null
 */
public record StatisticsQuestion(String on, String compared, By by, @Nullable State state, Who who) {
    /** What the figures are broken down by. */
    public enum By {
        ASSOCIATION,
        KIND,
        MEMBER,
        DISTRICT,
        STATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose memberships are counted. */
    public enum Who {
        ALL,
        PERSONS,
        UNITS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without a state only memberships in force are counted; {@code all} counts every state. */
    public static StatisticsQuestion of(
            @Nullable String on, @Nullable String compared, @Nullable String by, @Nullable String state, @Nullable String who) {
        By wanted = Arrays.stream(By.values()).filter(one -> one.code().equals(by)).findAny().orElse(By.ASSOCIATION);
        State counted = Arrays.stream(State.values())
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findAny()
                .orElse("all".equals(state) || wanted == By.STATE ? null : State.ACTIVE);
        return new StatisticsQuestion(
                on == null ? "" : on.strip(), compared == null ? "" : compared.strip(), wanted, counted,
                Arrays.stream(Who.values()).filter(one -> one.code().equals(who)).findAny().orElse(Who.ALL));
    }

    boolean counts(State one) {
        return state == null || state == one;
    }

    boolean counts(boolean unit) {
        return who == Who.ALL || unit == (who == Who.UNITS);
    }
}
