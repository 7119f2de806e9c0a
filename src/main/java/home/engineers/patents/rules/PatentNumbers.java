package home.engineers.patents.rules;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.patents.ApplicationNumber;
import home.engineers.patents.PublicationNumber;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which people write the number of a document or its application, for those who look for it. */
public final class PatentNumbers {
    /** A country or ZL or PCT and digits, or digits alone, with spaces, dots, hyphens, slashes, commas and brackets between. */
    private static final Pattern LOOKS = Pattern.compile(
            "\\s*(?:(?:PCT\\s*/?\\s*)?[A-Z]{2}[\\s./-]*)?[A-Z]{0,2}[\\s]*\\d(?:[\\s.,/()-]*\\d){5,16}(?:[\\s.(/-]*[A-Z]\\d?\\)?)?\\s*");
    private static final Pattern BARE_DIGITS = Pattern.compile("\\d{7,13}X?|\\d{12}X");

    private PatentNumbers() {}

    /** Whether what somebody typed is to be looked up as a number, and by which spellings; empty where it is words. */
    public static Optional<Set<String>> typed(String text) {
        if (text.length() > 40 || text.contains("..")) {
            return Optional.empty();
        }
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String bare = ApplicationNumbers.bare(upper);
        boolean digitsAlone = bare.chars().allMatch(sign -> sign >= '0' && sign <= '9' || sign == 'X');
        if (!LOOKS.matcher(upper).matches() || digitsAlone && !BARE_DIGITS.matcher(bare).matches()) {
            return Optional.empty();
        }
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(bare);
        if (bare.startsWith("ZL")) {
            spellings.add("CN" + bare.substring(2));
        }
        add(spellings, PublicationNumbers.read(upper).map(PublicationNumber::text));
        if (bare.startsWith("ZL") || bare.startsWith("CN") || bare.startsWith("PCT") || digitsAlone) {
            add(spellings, ApplicationNumbers.read("CN", upper).map(ApplicationNumber::text));
        }
        return Optional.of(spellings);
    }

    private static void add(Set<String> spellings, Outcome<String> read) {
        if (read instanceof Granted<String>(String text)) {
            spellings.add(text);
        }
    }

    /** Under which spellings a document is found: its number with and without the kind and the country, and that of its application. */
    public static Set<String> of(String country, String doc, String kind, @Nullable String application) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(country + doc + kind);
        spellings.add(country + doc);
        spellings.add(doc);
        if (application != null) {
            spellings.add(application);
            String digits = application.startsWith(country) ? application.substring(country.length()) : application;
            spellings.add(digits);
            if (country.equals("CN") && digits.length() > 8) {
                spellings.add(country + digits.substring(0, digits.length() - 1));
                spellings.add(digits.substring(0, digits.length() - 1));
            }
        }
        return spellings;
    }
}
