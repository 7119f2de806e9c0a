package home.engineers.achievements.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of patents as people write them, in one form: publications as country, digits and kind (CN215792497U), Chinese
 * applications as CN, digits, point and check digit (CN202310104843.5), international ones as PCT/CN2023/123456.
 */
public final class PatentNumbers {
    private static final Pattern APPLICATION = Pattern.compile("(?:CN|ZL)?(\\d{12}|\\d{8})\\.?([\\dX])");
    private static final Pattern PUBLICATION = Pattern.compile("([A-Z]{2})(\\d{6,13})([A-Z]\\d?)?");
    private static final Pattern INTERNATIONAL = Pattern.compile("PCT/?([A-Z]{2})((?:19|20)\\d{2})/?(\\d{6})");
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    private PatentNumbers() {}

    /** Empty where it is no number of a patent, or its check digit is wrong (ZC 0006-2003, T2, computed). */
    public static Optional<String> normal(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s\\-,]", "");
        Matcher international = INTERNATIONAL.matcher(text);
        if (international.matches()) {
            return Optional.of("PCT/" + international.group(1) + international.group(2) + "/" + international.group(3));
        }
        Matcher application = APPLICATION.matcher(text);
        if (application.matches() && check(application.group(1)) == application.group(2).charAt(0)) {
            return Optional.of("CN" + application.group(1) + "." + application.group(2));
        }
        Matcher publication = PUBLICATION.matcher(text);
        boolean kindless = publication.matches() && publication.group(3) == null;
        return publication.matches() && !(kindless && publication.group(1).equals("CN")) ? Optional.of(text) : Optional.empty();
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }
}
