package home.engineers.panels.draw;

import java.math.BigInteger;

/** An exact probability in lowest terms, from 0/1 to 1/1. */
public record Share(long numerator, long denominator) implements Comparable<Share> {
    public static Share of(long numerator, long denominator) {
        long common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
        return new Share(numerator / common, denominator / common);
    }

    public double asDouble() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(Share other) {
        return BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }
}
