package home.engineers.ballots.belenios;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a trustee of a threshold sends in the second round: the polynomial, readable for the sender alone, a share for each
 * of the others, and commitments for all (section 4.6.4).
 */
public record Polynomial(String sealed, List<String> shares, SignedMessage coefficients) {
    public Polynomial {
        shares = List.copyOf(shares);
    }

    public static Polynomial read(Group group, String text) throws Flaw {
        JsonNode node = Wire.exactly(Wire.parsed(text, "polynomial"), "polynomial", "secrets", "coefexps");
        return new Polynomial(
                Wire.string(node, "polynomial"),
                Wire.list(node.get("secrets"), one -> Wire.string(Wire.object("secret", one), "secret")),
                SignedMessage.read(group, node.get("coefexps")));
    }

    public String text() {
        ObjectNode node = Wire.object("polynomial", Wire.string(sealed), "secrets", Wire.array(shares, Wire::string));
        node.set("coefexps", coefficients.node());
        return Wire.text(node);
    }

    /** What can be checked of it without a secret. @param trustees how many there are @param own certificate of its sender */
    public void check(Group group, int threshold, int trustees, Certificate own) throws Flaw {
        Flaw.unless(shares.size() == trustees, "threshold-shape", shares.size(), trustees);
        Commitments.read(group, threshold, List.of(own), List.of(coefficients));
    }

    /** What goes to one trustee in the third round (section 4.6.5): {@code vinput}. */
    public record Delivery(String sealed, List<String> shares, List<SignedMessage> coefficients) {
        public Delivery {
            shares = List.copyOf(shares);
            coefficients = List.copyOf(coefficients);
        }

        /** @param trustee counted from 1 */
        public static Delivery to(int trustee, List<Polynomial> all) {
            return new Delivery(
                    all.get(trustee - 1).sealed(),
                    all.stream().map(one -> one.shares().get(trustee - 1)).toList(),
                    all.stream().map(Polynomial::coefficients).toList());
        }

        public static Delivery read(Group group, String text) throws Flaw {
            JsonNode node = Wire.exactly(Wire.parsed(text, "vinput"), "polynomial", "secrets", "coefexps");
            return new Delivery(
                    Wire.string(node, "polynomial"),
                    Wire.list(node.get("secrets"), one -> Wire.string(Wire.object("secret", one), "secret")),
                    Wire.list(node.get("coefexps"), one -> SignedMessage.read(group, one)));
        }

        public String text() {
            ObjectNode node = Wire.object("polynomial", Wire.string(sealed), "secrets", Wire.array(shares, Wire::string));
            node.set("coefexps", Wire.array(coefficients, SignedMessage::node));
            return Wire.text(node);
        }
    }

    /** The answer of a trustee in the third round: the private key, readable for itself alone, and the public one. */
    public record KeyShare(String sealedKey, TrusteePublicKey publicKey) {
        public static KeyShare read(Group group, String text) throws Flaw {
            JsonNode node = Wire.exactly(Wire.parsed(text, "voutput"), "private_key", "public_key");
            return new KeyShare(Wire.string(node, "private_key"), TrusteePublicKey.read(group, node.get("public_key")));
        }

        public String text() {
            return Wire.text(Wire.object("private_key", Wire.string(sealedKey), "public_key", publicKey.node()));
        }

        /** Checks that the public key is the one that the polynomials give this trustee, counted from 1. */
        public void check(
                Group group, int threshold, int trustee, List<Certificate> certificates, List<SignedMessage> coefficients) throws Flaw {
            Flaw.unless(publicKey.isProven(group), "possession");
            Commitments commitments = Commitments.read(group, threshold, certificates, coefficients);
            Flaw.unless(publicKey.element().equals(commitments.publicKey(trustee)), "threshold-key", trustee);
        }
    }
}
