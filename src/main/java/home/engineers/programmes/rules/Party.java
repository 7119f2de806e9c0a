package home.engineers.programmes.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who acts at a stage or may see it. */
public enum Party {
    APPLICANT,
    EMPLOYER,
    SECRETARY,
    /** Who was named to write an opinion on this case, for as long as that is asked. */
    REVIEWER,
    /** The house itself, without anyone deciding. */
    HOUSE,
    /** Anyone; only ever for the public page of a publicity or an award. */
    PUBLIC;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Party> named(String wireName) {
        return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
    }
}
