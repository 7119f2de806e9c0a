package home.engineers.dues.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares a sum so that the shares add up to it to the cent: by the largest remainder, the earlier first where equal. */
public final class Shares {
    private Shares() {}

    /** @param parts none below 0, not all 0 @return one share for each part, in their order */
    public static List<Long> of(long cents, List<Integer> parts) {
        long all = parts.stream().mapToLong(Integer::longValue).sum();
        if (all <= 0 || parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("nothing to share by: " + parts);
        }
        if (cents < 0) {
            return of(-cents, parts).stream().map(share -> -share).toList();
        }
        List<Long> shares = new ArrayList<>();
        List<Long> remainders = new ArrayList<>();
        for (int part : parts) {
            BigInteger[] divided =
                    BigInteger.valueOf(cents).multiply(BigInteger.valueOf(part)).divideAndRemainder(BigInteger.valueOf(all));
            shares.add(divided[0].longValueExact());
            remainders.add(divided[1].longValueExact());
        }
        long left = cents - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, Long>comparing(remainders::get).reversed())
                .limit(left)
                .forEach(place -> shares.set(place, shares.get(place) + 1));
        return List.copyOf(shares);
    }
}
