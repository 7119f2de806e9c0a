package home.engineers.patents.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.patents.ApplicationNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of applications in any spelling. China: ZC 0006-2003 (专利申请号标准), secondary copies, the check computed on
 * eleven known numbers (rules sheet PAT-01 to PAT-06).
 */
public final class ApplicationNumbers {
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final Pattern INTERNATIONAL = Pattern.compile("PCT([A-Z]{2})((?:19|20)?\\d{2})(\\d{5,6})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{12}|\\d{8})([\\dX])?");
    private static final Pattern NEW_SERIES = Pattern.compile("(?:19[89]\\d|20\\d{2})[12389]\\d{7}");
    private static final Pattern OLD_SERIES = Pattern.compile("(?:8[5-9]|9\\d|0[0-3])[12389]\\d{5}");
    private static final Pattern NOT_OF_NUMBERS = Pattern.compile("[^0-9A-Z]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AMERICAN = Pattern.compile("\\d{7}");
    private static final Pattern OTHER = Pattern.compile("[A-Z]{0,3}\\d[0-9A-Z]{2,18}");
    private static final Pattern COUNTRY = Pattern.compile("^([A-Z]{2})(?=[A-Z]{0,2}\\d)");

    private ApplicationNumbers() {}

    /**
     * @param office two letters of the office where the text does not begin with them
     * @return the number without separators; of a Chinese one that came without its check character, with it
     */
    public static Outcome<ApplicationNumber> read(String office, String written) {
        String text = bare(written);
        Matcher international = INTERNATIONAL.matcher(text);
        if (international.matches()) {
            return Outcome.granted(new ApplicationNumber("WO", text));
        }
        if (text.startsWith("ZL")) {
            return chinese(text.substring(2), written);
        }
        Matcher country = COUNTRY.matcher(text);
        String at = country.find() ? country.group(1) : office;
        String number = country.hitEnd() || !text.startsWith(at) ? text : text.substring(at.length());
        if (at.equals("CN")) {
            return chinese(number, written);
        }
        return OTHER.matcher(number).matches()
                ? Outcome.granted(new ApplicationNumber(at, at.equals("US") ? american(number) : number))
                : Outcome.refused(Reason.of("patents.number.application", shortened(written)));
    }

    /** Half-width capitals without spaces, dots, hyphens, slashes, commas and brackets. */
    static String bare(String written) {
        StringBuilder bare = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            if (sign >= 0x80) {
                return NOT_OF_NUMBERS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)).replaceAll("");
            }
            if (sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z') {
                bare.append(sign);
            } else if (sign >= 'a' && sign <= 'z') {
                bare.append((char) (sign - 'a' + 'A'));
            }
        }
        return bare.toString();
    }

    private static Outcome<ApplicationNumber> chinese(String number, String written) {
        Matcher parts = CHINESE.matcher(number);
        if (!parts.matches() || !known(parts.group(1))) {
            return Outcome.refused(Reason.of("patents.number.application", shortened(written)));
        }
        char check = check(parts.group(1));
        if (parts.group(2) != null && parts.group(2).charAt(0) != check) {
            return Outcome.refused(Reason.of("patents.number.check", shortened(written), String.valueOf(check)));
        }
        return Outcome.granted(new ApplicationNumber("CN", parts.group(1) + check));
    }

    private static boolean known(String digits) {
        return (digits.length() == 12 ? NEW_SERIES : OLD_SERIES).matcher(digits).matches();
    }

    /** The check character of the digits before it, by the weights 2 to 9 and again from 2, modulo 11, ten being X (PAT-03). */
    public static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    }

    /** Series code of two digits and serial number of six: 5/577,124 is 05577124. */
    private static String american(String number) {
        return AMERICAN.matcher(number).matches() ? "0" + number : number;
    }

    static String shortened(String written) {
        String line = SPACES.matcher(written.strip()).replaceAll(" ");
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }
}
