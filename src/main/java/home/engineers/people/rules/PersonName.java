package home.engineers.people.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** A person's name: letters of any script, and the dots, hyphens, apostrophes and blanks between them. */
public final class PersonName {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}·•.'’\\- ]{0,59}");

    private PersonName() {}

    /** The name with single blanks; empty where it is none. */
    public static Optional<String> read(String text) {
        String clean = text.strip().replaceAll("\\s+", " ");
        return NAME.matcher(clean).matches() ? Optional.of(clean) : Optional.empty();
    }
}
