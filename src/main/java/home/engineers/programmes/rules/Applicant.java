package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who applies under a programme. */
public enum Applicant {
    PERSON,
    /** A unit, for which someone acts who handles its matters here. */
    UNIT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Applicant> named(String wireName) {
        return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
    }
}
