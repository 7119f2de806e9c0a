package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The generator raised to the coefficients of every trustee's polynomial, signed by each (section 4.6.4). */
final class Commitments {
    private final Group group;
    private final List<List<BigInteger>> all;

    private Commitments(Group group, List<List<BigInteger>> all) {
        this.group = group;
        this.all = all;
    }

    static Commitments read(Group group, int threshold, List<Certificate> certificates, List<SignedMessage> signed) throws Flaw {
        Flaw.unless(certificates.size() == signed.size(), "threshold-shape", signed.size(), certificates.size());
        List<List<BigInteger>> all = new ArrayList<>();
        for (int i = 0; i < signed.size(); i++) {
            Flaw.unless(
                    signed.get(i).isSignedBy(group, certificates.get(i).verification()), "coefficients-signature", i + 1);
            JsonNode node = Wire.exactly(Wire.parsed(signed.get(i).message(), "coefexps"), "coefexps");
            List<BigInteger> one = Wire.list(node.get("coefexps"), element -> Wire.element(group, element));
            Flaw.unless(one.size() == threshold, "coefficients-number", i + 1, one.size(), threshold);
            all.add(one);
        }
        return new Commitments(group, all);
    }

    static SignedMessage signed(Group group, BigInteger signingKey, List<BigInteger> coefficients, SecureRandom random) {
        List<BigInteger> raised = coefficients.stream().map(group::raised).toList();
        return SignedMessage.of(group, signingKey, Wire.text(Wire.object("coefexps", Wire.numbers(raised))), random);
    }

    /** The generator raised to what this trustee's polynomial gives at the point, counted from 1. */
    BigInteger share(int trustee, int point) {
        List<BigInteger> coefficients = all.get(trustee - 1);
        BigInteger product = BigInteger.ONE;
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            product = group.product(group.power(product, BigInteger.valueOf(point)), coefficients.get(i));
        }
        return product;
    }

    /** The public key of the trustee counted from 1. */
    BigInteger publicKey(int trustee) {
        BigInteger product = BigInteger.ONE;
        for (int sender = 1; sender <= all.size(); sender++) {
            product = group.product(product, share(sender, trustee));
        }
        return product;
    }

    BigInteger commonKey() {
        return all.stream().map(List::getFirst).reduce(BigInteger.ONE, group::product);
    }
}
