package home.engineers.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unified social credit code of 18 characters (GB 32100-2015) with both of its checks: that of the organisation
 * code in places 9 to 17 (GB 11714) and that of the whole.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern APART = Pattern.compile("[\\s\\u3000-]");
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}");
    private static final int[] WHOLE = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** What is wrong with a code, or {@link #NOTHING}. */
    public enum Fault {
        NOTHING,
        LENGTH,
        /** A character outside the 31 allowed ones (no I, O, S, V, Z), or a letter in the district places. */
        CHARACTER,
        ORGANISATION_CHECK,
        CHECK
    }

    /** Without spaces and hyphens, in capitals. */
    public static String normalised(String code) {
        return APART.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Examines a normalised code. */
    public static Fault fault(String code) {
        if (code.length() != 18) {
            return Fault.LENGTH;
        }
        if (code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0) || !DISTRICT.matcher(code.substring(2, 8)).matches()) {
            return Fault.CHARACTER;
        }
        if (organisationCheck(code.substring(8, 16)) != code.charAt(16)) {
            return Fault.ORGANISATION_CHECK;
        }
        return check(code) == code.charAt(17) ? Fault.NOTHING : Fault.CHECK;
    }

    /** Whether a normalised code is written right and passes both checks. */
    public static boolean holds(String code) {
        return fault(code) == Fault.NOTHING;
    }

    /** The check character of the first 17 characters. */
    public static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WHOLE.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WHOLE[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The check character of an organisation code of eight characters. */
    public static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION.length; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
