package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One trustee's side of a threshold setup, on the machine of that trustee (section 3.1.1, Pedersen). */
public final class ThresholdTrustee {
    private final Group group;
    private final TrusteeSeed seed;
    private final List<Certificate> certificates;
    private final int threshold;
    private final SecureRandom random;
    private final Channel channel;

    /**
     * @param certificates of all, in the order in which all take them
     * @param threshold how many are needed to decrypt
     * @throws Flaw where the trustee's own certificate is not among them
     */
    public ThresholdTrustee(
            Group group, TrusteeSeed seed, List<Certificate> certificates, int threshold, SecureRandom random) throws Flaw {
        this.group = group;
        this.seed = seed;
        this.certificates = List.copyOf(certificates);
        this.threshold = threshold;
        this.random = random;
        this.channel = new Channel(group, random);
        Flaw.unless(threshold >= 1 && threshold <= certificates.size(), "threshold-shape", threshold, certificates.size());
        Flaw.unless(number() > 0, "certificate-missing");
    }

    /** Its place among the certificates, counted from 1; 0 where it has none. */
    private int number() {
        BigInteger verification = group.raised(seed.signingKey(group));
        BigInteger encryption = group.raised(seed.decryptionKey(group));
        return IntStream.rangeClosed(1, certificates.size())
                .filter(i -> certificates.get(i - 1).verification().equals(verification)
                        && certificates.get(i - 1).encryption().equals(encryption))
                .findFirst()
                .orElse(0);
    }

    /** The second round: draws a polynomial and a share of it for each trustee. */
    public Polynomial polynomial() {
        List<BigInteger> coefficients = Stream.generate(() -> group.exponent(random)).limit(threshold).toList();
        BigInteger signing = seed.signingKey(group);
        String raw = Wire.text(Wire.object("polynomial", Wire.numbers(coefficients)));
        List<String> shares = IntStream.rangeClosed(1, certificates.size())
                .mapToObj(point -> channel.sent(
                        signing,
                        certificates.get(point - 1).encryption(),
                        Wire.text(Wire.object("secret", Wire.number(value(coefficients, point))))))
                .toList();
        return new Polynomial(
                channel.sent(signing, group.raised(seed.decryptionKey(group)), raw),
                shares,
                Commitments.signed(group, signing, coefficients, random));
    }

    private BigInteger value(List<BigInteger> coefficients, int point) {
        BigInteger value = BigInteger.ZERO;
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            value = value.multiply(BigInteger.valueOf(point)).add(coefficients.get(i)).mod(group.order());
        }
        return value;
    }

    /** The third round: checks every share against the commitments, and adds them up to the private key. */
    public Polynomial.KeyShare keyShare(Polynomial.Delivery delivery) throws Flaw {
        Commitments commitments = Commitments.read(group, threshold, certificates, delivery.coefficients());
        Flaw.unless(delivery.shares().size() == certificates.size(), "threshold-shape", delivery.shares().size(), certificates.size());
        BigInteger sum = BigInteger.ZERO;
        for (int sender = 1; sender <= certificates.size(); sender++) {
            BigInteger share = received(sender, delivery.shares().get(sender - 1));
            Flaw.unless(group.raised(share).equals(commitments.share(sender, number())), "share", sender);
            sum = sum.add(share).mod(group.order());
        }
        String sealed = channel.sent(
                seed.signingKey(group), group.raised(seed.decryptionKey(group)), Wire.text(Wire.number(sum)));
        return new Polynomial.KeyShare(sealed, TrusteePublicKey.of(group, sum, random));
    }

    /** The share, which belenios-tool sends without reducing it to an exponent. */
    private BigInteger received(int sender, String sealed) throws Flaw {
        String message = channel.received(
                seed.decryptionKey(group), certificates.get(sender - 1).verification(), sealed);
        JsonNode node = Wire.exactly(Wire.parsed(message, "secret"), "secret");
        return Wire.number(node.get("secret")).mod(group.order());
    }

    /** Opens the private key that was sealed in the third round, to decrypt with it. */
    public TrusteeKey key(String sealedKey) throws Flaw {
        String message = channel.received(
                seed.decryptionKey(group), group.raised(seed.signingKey(group)), sealedKey);
        return TrusteeKey.read(group, message);
    }
}
