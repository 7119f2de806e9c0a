package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens when the time of a stage is up. */
public enum AtEnd {
    /** The case ends: what was due did not come. */
    LAPSE,
    /** The case goes to the next stage. */
    PASS_ON,
    /** The case stays; those who handle it are told that it is late. */
    ESCALATE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AtEnd> named(String wireName) {
        return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
    }
}
