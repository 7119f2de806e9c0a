package home.engineers.experts.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the list of experts is asked for; every part has a harmless default, so any address gives a page.
 *
 * @param q part of a name or of an employer
 * @param specialty and {@code programme}: ids, or empty for all
 * @param page from 1
 */
public record PoolFilter(String q, String specialty, String programme, State state, int page) {
    public static final int SIZE = 50;
    private static final int LONGEST = 100;

    /** How experts stand. */
    public enum State {
        ALL,
        /** Sits as an expert today. */
        SEATED,
        /** A proposal waits for a second person. */
        PROPOSED,
        /** On leave or unavailable today. */
        AWAY,
        /** The term ends within the time of the warning. */
        ENDING,
        /** Sits no more. */
        OVER;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State named(String text) {
            return Optional.of(text).flatMap(one -> Arrays.stream(values()).filter(state -> state.wireName().equals(one)).findFirst())
                    .orElse(ALL);
        }
    }

    public static PoolFilter of(Map<String, String> asked) {
        String page = asked.getOrDefault("page", "");
        return new PoolFilter(
                shortened(asked.getOrDefault("q", "")), shortened(asked.getOrDefault("specialty", "")),
                shortened(asked.getOrDefault("programme", "")), State.named(asked.getOrDefault("state", "")),
                page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
    }

    private static String shortened(String text) {
        String bare = text.strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
