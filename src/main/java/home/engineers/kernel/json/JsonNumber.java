package home.engineers.kernel.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as ECMAScript writes them (ECMA-262, 6.1.6.1.20 Number::toString, which RFC 8785, 3.2.2.3 demands): the
 * shortest digits that read back as the same double, with an exponent from 10^21 and below 10^-6.
 */
final class JsonNumber {
    /** From here on ECMAScript writes an exponent. */
    private static final int LONGEST_WHOLE = 21;

    private static final int MOST_ZEROS = 6;

    private JsonNumber() {}

    /** @throws IllegalArgumentException where no double has this value in its shortest form */
    static String exact(BigDecimal number) {
        double nearest = number.doubleValue();
        if (Double.isInfinite(nearest) || (!same(number, nearest) && shortest(nearest).compareTo(number) != 0)) {
            throw new IllegalArgumentException("JSON cannot carry the number " + number + " exactly; write it as a string");
        }
        return of(nearest);
    }

    /** @throws IllegalArgumentException where it is infinite or no number */
    static String of(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no number " + number);
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(number));
        return (number < 0 ? "-" : "") + written(shortest.unscaledValue().toString(), shortest.precision() - shortest.scale());
    }

    /** Whether a double has exactly this value. */
    static boolean same(BigDecimal number, double nearest) {
        return !Double.isInfinite(nearest) && new BigDecimal(nearest).compareTo(number) == 0;
    }

    /** The shortest decimal that reads back as this number, without zeros at its end. */
    private static BigDecimal shortest(double number) {
        BigDecimal digits = new BigDecimal(Double.toString(number));
        if (digits.signum() == 0) {
            return BigDecimal.ZERO;
        }
        digits = digits.stripTrailingZeros();
        return digits.precision() == 2 ? oneDigit(digits, number) : digits;
    }

    /** {@link Double#toString} gives two digits at least, and so passes over a single one such as 5e-324. */
    private static BigDecimal oneDigit(BigDecimal two, double number) {
        BigDecimal one = two.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return one.doubleValue() == number ? one.stripTrailingZeros() : two;
    }

    /** @param point where the decimal point stands, counted from before the first digit */
    private static String written(String digits, int point) {
        int length = digits.length();
        if (length <= point && point <= LONGEST_WHOLE) {
            return digits + "0".repeat(point - length);
        }
        if (0 < point && point <= LONGEST_WHOLE) {
            return digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-MOST_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return length == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
    }
}
