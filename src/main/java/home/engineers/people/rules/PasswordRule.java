package home.engineers.people.rules;

import home.engineers.kernel.Reason;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords are refused: short ones, those that everyone tries first, and those made of the person's own data. */
public final class PasswordRule {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_OWN = 4;

    private PasswordRule() {}

    /**
     * @param common passwords everyone tries first, in lower case
     * @param own names, numbers and addresses of the person
     */
    public static Optional<Reason> fault(String password, Set<String> common, Collection<String> own) {
        if (password.length() < SHORTEST) {
            return fault("people.password.short");
        }
        if (password.length() > LONGEST) {
            return fault("people.password.long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || common.contains(letters(plain)) || monotonous(plain)) {
            return fault("people.password.common");
        }
        boolean personal = own.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.length() >= SHORTEST_OWN || isHan(text))
                .anyMatch(plain::contains);
        return personal ? fault("people.password.personal") : Optional.empty();
    }

    private static Optional<Reason> fault(String key) {
        return Optional.of(Reason.at("password", key));
    }

    /** Without the digits and signs people put at the end of a word. */
    private static String letters(String plain) {
        return plain.replaceAll("[^a-z]+$", "");
    }

    private static boolean isHan(String text) {
        return text.length() >= 2 && text.codePoints().allMatch(Character::isIdeographic);
    }

    /** Few different characters, or one run up or down such as 1234567890 or abcdefghij. */
    private static boolean monotonous(String plain) {
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        int up = 0;
        int down = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = plain.charAt(i) - plain.charAt(i - 1);
            up += step == 1 ? 1 : 0;
            down += step == -1 ? 1 : 0;
        }
        return Math.max(up, down) >= plain.length() - 2;
    }
}
