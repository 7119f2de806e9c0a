package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;

/** The characters of credentials, seeds and identifiers: none that is easily taken for another. */
public final class Base58 {
    static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int IDENTIFIER_LENGTH = 14;
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    private Base58() {}

    static String drawn(int length, SecureRandom random) {
        StringBuilder drawn = new StringBuilder();
        random.ints(length, 0, ALPHABET.length()).forEach(digit -> drawn.append(ALPHABET.charAt(digit)));
        return drawn.toString();
    }

    /** A fresh identifier of an election (section 4.2). */
    public static String identifier(SecureRandom random) {
        return drawn(IDENTIFIER_LENGTH, random);
    }

    static boolean isIdentifier(String text) {
        return text.matches("[" + ALPHABET + "]{" + IDENTIFIER_LENGTH + ",64}");
    }

    static BigInteger number(String digits) {
        BigInteger number = BigInteger.ZERO;
        for (char digit : digits.toCharArray()) {
            number = number.multiply(BASE).add(BigInteger.valueOf(ALPHABET.indexOf(digit)));
        }
        return number;
    }
}
