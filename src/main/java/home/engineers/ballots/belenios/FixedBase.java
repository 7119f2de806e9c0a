package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Powers of one element from a table of its powers at every position of the exponent, so that one power costs some forty
 * products. The table grows with the longest exponent asked for. Safe for use by many threads.
 */
final class FixedBase {
    private static final int WINDOW = 6;

    private final BigInteger base;
    private final BigInteger modulus;
    private volatile List<BigInteger[]> rows = List.of();

    FixedBase(BigInteger base, BigInteger modulus) {
        this.base = base;
        this.modulus = modulus;
    }

    BigInteger base() {
        return base;
    }

    /** @param exponent not negative */
    BigInteger power(BigInteger exponent) {
        List<BigInteger[]> table = table((exponent.bitLength() + WINDOW - 1) / WINDOW);
        BigInteger product = BigInteger.ONE;
        for (int row = 0; row * WINDOW < exponent.bitLength(); row++) {
            int digit = digit(exponent, row * WINDOW);
            if (digit > 0) {
                product = product.multiply(table.get(row)[digit - 1]).mod(modulus);
            }
        }
        return product;
    }

    private static int digit(BigInteger exponent, int from) {
        int digit = 0;
        for (int bit = WINDOW - 1; bit >= 0; bit--) {
            digit = digit << 1 | (exponent.testBit(from + bit) ? 1 : 0);
        }
        return digit;
    }

    private List<BigInteger[]> table(int length) {
        return rows.size() >= length ? rows : grown(length);
    }

    private synchronized List<BigInteger[]> grown(int length) {
        List<BigInteger[]> grown = new ArrayList<>(rows);
        BigInteger first = grown.isEmpty() ? base : next(grown.getLast());
        while (grown.size() < length) {
            BigInteger[] row = new BigInteger[(1 << WINDOW) - 1];
            row[0] = first;
            for (int i = 1; i < row.length; i++) {
                row[i] = row[i - 1].multiply(first).mod(modulus);
            }
            grown.add(row);
            first = next(row);
        }
        rows = List.copyOf(grown);
        return rows;
    }

    private BigInteger next(BigInteger[] row) {
        return row[row.length - 1].multiply(row[0]).mod(modulus);
    }
}
