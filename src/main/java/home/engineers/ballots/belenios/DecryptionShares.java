package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * To which power the factor of each trustee goes into the decryption: once for a single trustee, by the Lagrange
 * coefficient for the trustees of a threshold (section 4.19).
 */
final class DecryptionShares {
    private DecryptionShares() {}

    /** The trustees that count, by number, with the power of their factor. */
    static Map<Integer, BigInteger> of(Group group, Trustees trustees, Set<Integer> present) throws Flaw {
        Map<Integer, BigInteger> shares = new TreeMap<>();
        int before = 0;
        for (Trustees.Kind kind : trustees.kinds()) {
            switch (kind) {
                case Trustees.Single single -> {
                    Flaw.unless(present.contains(before + 1), "decryption-missing", before + 1);
                    shares.put(before + 1, BigInteger.ONE);
                    before += 1;
                }
                case Trustees.Pedersen(ThresholdParameters parameters) -> {
                    shares.putAll(lagrange(group, parameters, before, present));
                    before += parameters.keys().size();
                }
            }
        }
        return shares;
    }

    private static Map<Integer, BigInteger> lagrange(
            Group group, ThresholdParameters parameters, int before, Set<Integer> present) throws Flaw {
        List<Integer> points = present.stream()
                .map(owner -> owner - before)
                .filter(point -> point >= 1 && point <= parameters.keys().size())
                .sorted()
                .limit(parameters.threshold())
                .toList();
        Flaw.unless(points.size() == parameters.threshold(), "decryption-few", points.size(), parameters.threshold());
        Map<Integer, BigInteger> powers = new HashMap<>();
        for (int point : points) {
            powers.put(before + point, coefficient(group, point, points));
        }
        return powers;
    }

    private static BigInteger coefficient(Group group, int point, List<Integer> points) {
        BigInteger coefficient = BigInteger.ONE;
        for (int other : points) {
            if (other != point) {
                BigInteger difference = BigInteger.valueOf((long) other - point).mod(group.order());
                coefficient = coefficient
                        .multiply(BigInteger.valueOf(other))
                        .multiply(difference.modInverse(group.order()))
                        .mod(group.order());
            }
        }
        return coefficient;
    }
}
