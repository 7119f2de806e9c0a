package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an award brings about. */
public enum Effect {
    MEMBERSHIP,
    EXPERT_TERM,
    REGISTER_ENTRY,
    CREDENTIAL,
    /** The outcome is shown on a public page of its own. */
    PUBLICATION,
    RECOMMENDATION,
    /** Entered in the library of achievements, under a number of its own. */
    ACHIEVEMENT,
    NONE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Effect> named(String wireName) {
        return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
    }
}
