package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is published of a threshold setup: of these trustees, so many are needed to decrypt (section 4.6.7). */
public record ThresholdParameters(
        int threshold, List<Certificate> certificates, List<SignedMessage> coefficients, List<TrusteePublicKey> keys) {
    public ThresholdParameters {
        certificates = List.copyOf(certificates);
        coefficients = List.copyOf(coefficients);
        keys = List.copyOf(keys);
    }

    static ThresholdParameters read(Group group, JsonNode node) throws Flaw {
        Wire.exactly(node, "threshold", "certs", "coefexps", "verification_keys");
        return new ThresholdParameters(
                Wire.small(node, "threshold"),
                Wire.list(node.get("certs"), one -> Certificate.read(group, one)),
                Wire.list(node.get("coefexps"), one -> SignedMessage.read(group, one)),
                Wire.list(node.get("verification_keys"), one -> TrusteePublicKey.read(group, one)));
    }

    JsonNode node() {
        ObjectNode node = Wire.object("threshold", JsonNodeFactory.instance.numberNode(threshold));
        node.set("certs", Wire.array(certificates, Certificate::node));
        node.set("coefexps", Wire.array(coefficients, SignedMessage::node));
        node.set("verification_keys", Wire.array(keys, TrusteePublicKey::node));
        return node;
    }

    /** Checks every certificate, polynomial and key against each other, and gives the common key. */
    BigInteger checked(Group group) throws Flaw {
        int size = certificates.size();
        Flaw.unless(
                threshold >= 1 && threshold <= size && coefficients.size() == size && keys.size() == size,
                "threshold-shape", threshold, size);
        Commitments commitments = Commitments.read(group, threshold, certificates, coefficients);
        for (int i = 0; i < size; i++) {
            Flaw.unless(keys.get(i).isProven(group), "possession");
            Flaw.unless(keys.get(i).element().equals(commitments.publicKey(i + 1)), "threshold-key", i + 1);
        }
        return commitments.commonKey();
    }
}
