package home.engineers.achievements.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number under which an achievement stands in the library, such as EA-2026-0007; of a year 1, 2, 3 … without gaps. */
public record RegistrationNumber(int year, int serial) implements Comparable<RegistrationNumber> {
    private static final Pattern WRITTEN = Pattern.compile("EA-(2[01][0-9]{2})-(0[0-9]{3}|[1-9][0-9]{3,7})");

    public RegistrationNumber {
        if (year < 2000 || year > 2199 || serial < 1) {
            throw new IllegalArgumentException(year + "-" + serial);
        }
    }

    /** Empty where it is none, or none in the one form in which it is written. */
    public static Optional<RegistrationNumber> read(String text) {
        Matcher found = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        return found.matches() && Integer.parseInt(found.group(2)) > 0
                ? Optional.of(new RegistrationNumber(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(RegistrationNumber other) {
        int years = Integer.compare(year, other.year);
        return years == 0 ? Integer.compare(serial, other.serial) : years;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "EA-%d-%04d", year, serial);
    }
}
