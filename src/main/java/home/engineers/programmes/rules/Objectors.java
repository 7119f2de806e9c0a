package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an objection must carry a name. One without is a tip where it must. */
public enum Objectors {
    NAMED,
    ANONYMOUS_ALLOWED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Objectors> named(String wireName) {
        return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
    }
}
