package home.engineers.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses by which a person signs in: a mobile number or an e-mail address. */
public final class Contact {
    private static final Pattern MAINLAND = Pattern.compile("(?:\\+?86|0086)?(1[3-9][0-9]{9})");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;.]+(\\.[^\\s@<>\",;.]+)+");
    private static final int LONGEST_MAIL = 254;

    private Contact() {}

    /** The eleven digits of a mainland number, or + and country code; empty where it is neither. */
    public static Optional<String> mobile(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s()-]", "");
        var mainland = MAINLAND.matcher(bare);
        if (mainland.matches()) {
            return Optional.of(mainland.group(1));
        }
        return ABROAD.matcher(bare).matches() && !bare.startsWith("+86") ? Optional.of(bare) : Optional.empty();
    }

    /** The address in lower case; empty where it is none. */
    public static Optional<String> mail(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return bare.length() <= LONGEST_MAIL && MAIL.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** Either, as typed into the field of sign-in. */
    public static Optional<String> either(String text) {
        return text.contains("@") ? mail(text) : mobile(text);
    }

    /** 138****1234. */
    public static String masked(String mobile) {
        return mobile.length() < 8
                ? mobile.substring(0, 3) + "****"
                : mobile.substring(0, mobile.length() - 8) + "****" + mobile.substring(mobile.length() - 4);
    }
}
