package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may cast a ballot, by public credential, in an order that says nothing of the voters (section 4.8). */
public final class PublicCredentials {
    private static final BigInteger LARGEST_SUM = BigInteger.valueOf(1_000_000);

    private final Map<BigInteger, BigInteger> weights;
    private final String text;

    private PublicCredentials(Map<BigInteger, BigInteger> weights, String text) {
        this.weights = weights;
        this.text = text;
    }

    /** Each of weight 1. */
    public static PublicCredentials of(Collection<BigInteger> credentials) {
        Map<BigInteger, BigInteger> weights = credentials.stream()
                .sorted()
                .collect(Collectors.toMap(one -> one, one -> BigInteger.ONE, (one, other) -> one, LinkedHashMap::new));
        return new PublicCredentials(weights, Wire.text(Wire.numbers(weights.keySet())));
    }

    public static PublicCredentials read(Group group, String text) throws Flaw {
        Map<BigInteger, BigInteger> weights = new LinkedHashMap<>();
        List<String> lines = Wire.list(Wire.parsed(text, "public_credentials"), one -> Wire.string(Wire.object("credential", one), "credential"));
        for (String line : lines) {
            String[] parts = line.split(",", 2);
            BigInteger credential = Wire.element(group, Wire.string(parts[0]));
            BigInteger weight = parts.length == 1 ? BigInteger.ONE : Wire.number(Wire.string(parts[1]));
            Flaw.unless(weights.put(credential, weight) == null, "credential-twice");
        }
        BigInteger sum = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Flaw.unless(sum.compareTo(LARGEST_SUM) <= 0, "weights", sum, LARGEST_SUM);
        return new PublicCredentials(weights, text);
    }

    boolean holds(BigInteger credential) {
        return weights.containsKey(credential);
    }

    /** Refuses a ballot of anyone who is not on the list. */
    public void demand(Ballot ballot) throws Flaw {
        Flaw.unless(holds(ballot.credential()), "credential-unknown");
    }

    public boolean areOfWeightOne() {
        return weights.values().stream().allMatch(BigInteger.ONE::equals);
    }

    /** The same in ascending order, which tells nothing of the order in which they were made. */
    public PublicCredentials sorted() {
        return of(weights.keySet());
    }

    public int size() {
        return weights.size();
    }

    public Optional<BigInteger> weight(BigInteger credential) {
        return Optional.ofNullable(weights.get(credential));
    }

    public String text() {
        return text;
    }
}
