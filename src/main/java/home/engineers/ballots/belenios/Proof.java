package home.engineers.ballots.belenios;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** Challenge and response of one branch of a zero-knowledge proof (section 4.3). */
public record Proof(BigInteger challenge, BigInteger response) {
    static Proof read(Group group, JsonNode node) throws Flaw {
        Wire.exactly(node, "challenge", "response");
        return new Proof(Wire.exponent(group, node.get("challenge")), Wire.exponent(group, node.get("response")));
    }

    JsonNode node() {
        return Wire.object("challenge", Wire.number(challenge), "response", Wire.number(response));
    }
}
