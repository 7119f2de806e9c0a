package home.engineers.people.rules;

/** Unified social credit code, GB 32100-2015: 18 characters without I, O, S, V, Z; the last one checks. */
public final class CreditCode {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    public static boolean holds(String code) {
        if (code.length() != 18 || code.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += SIGNS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
