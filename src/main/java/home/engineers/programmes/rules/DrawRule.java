package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the panel for the cases of a call is drawn (mohrss-40-2019 art. 11, recalled, ZC-14). The record of the draw is public;
 * whether who was drawn ever becomes so is said by the document, and for titles it never does (art. 24, recalled, ZC-33).
 *
 * @param pool from whom is drawn
 * @param seats id of the law value that sets how many are drawn
 * @param reserve id of the law value that sets how many more the pool must hold, from whom replacements come
 * @param witnesses id of the law value that sets how many witnesses there are at least
 * @param names whether who was drawn ever becomes public
 */
public record DrawRule(Pool pool, String seats, String reserve, String witnesses, List<Quota> quotas, Names names) {
    public DrawRule {
        quotas = List.copyOf(quotas);
    }

    public enum Pool {
        /** Experts admitted to the programme and the level of the case; each level of a call has a draw of its own. */
        LEVEL,
        /** All experts; the call has one draw. */
        ALL;

        public String wireName() {
            return DrawRule.wireName(this);
        }

        static Optional<Pool> named(String wireName) {
            return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
        }
    }

    /** Whether it ever becomes public who was drawn. */
    public enum Names {
        NEVER,
        /** Once all cases that the draw served are decided. */
        AFTER_RESULT;

        public String wireName() {
            return DrawRule.wireName(this);
        }

        static Optional<Names> named(String wireName) {
            return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
        }
    }

    /** By what a quota parts the experts. */
    public enum Attribute {
        SPECIALTY,
        EMPLOYER,
        DISTRICT,
        LEVEL;

        public String wireName() {
            return DrawRule.wireName(this);
        }

        static Optional<Attribute> named(String wireName) {
            return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
        }
    }

    /**
     * At least one of the two numbers is there.
     *
     * @param value for which it holds, as the pool writes it; null for each that occurs in the pool
     * @param least id of the law value; null for none
     * @param most id of the law value; null for as many as there are seats
     */
    public record Quota(Attribute of, @Nullable String value, @Nullable String least, @Nullable String most) {}

    private static String wireName(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
