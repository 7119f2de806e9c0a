package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The encrypted answer to one question, with the proofs that it is one (section 4.11.1). */
record Answer(
        List<Ciphertext> choices,
        List<List<Proof>> individualProofs,
        List<Proof> overallProof,
        @Nullable List<Proof> blankProof) {

    static Answer read(Group group, JsonNode node) throws Flaw {
        if (node.has("blank_proof")) {
            Wire.exactly(node, "choices", "individual_proofs", "overall_proof", "blank_proof");
        } else {
            Wire.exactly(node, "choices", "individual_proofs", "overall_proof");
        }
        return new Answer(
                Wire.list(node.get("choices"), one -> Ciphertext.read(group, one)),
                Wire.list(node.get("individual_proofs"), one -> proofs(group, one)),
                proofs(group, node.get("overall_proof")),
                node.has("blank_proof") ? proofs(group, node.get("blank_proof")) : null);
    }

    private static List<Proof> proofs(Group group, JsonNode node) throws Flaw {
        return Wire.list(node, one -> Proof.read(group, one));
    }

    JsonNode node() {
        ObjectNode node = Wire.object("choices", Wire.array(choices, Ciphertext::node));
        node.set("individual_proofs", Wire.array(individualProofs, proofs -> Wire.array(proofs, Proof::node)));
        node.set("overall_proof", Wire.array(overallProof, Proof::node));
        if (blankProof != null) {
            node.set("blank_proof", Wire.array(blankProof, Proof::node));
        }
        return node;
    }

    /**
     * Encrypts which answers are chosen, to a question that allows no blank vote.
     *
     * @param context fingerprint of the election and public credential of the voter
     * @param chosen 0 or 1 for each answer, as many as the question allows
     */
    static Answer encrypted(Election election, Question question, String context, List<Integer> chosen, SecureRandom random) {
        Group group = election.group();
        List<IntervalProof.Opened> opened = new ArrayList<>();
        List<List<Proof>> individual = new ArrayList<>();
        for (int value : chosen) {
            IntervalProof.Opened one = encrypted(election, value, random);
            opened.add(one);
            individual.add(IntervalProof.made(election, context, one, 0, 1, random));
        }
        List<Ciphertext> choices = opened.stream().map(IntervalProof.Opened::ciphertext).toList();
        BigInteger randomness = opened.stream().map(IntervalProof.Opened::randomness).reduce(BigInteger.ZERO, BigInteger::add);
        int sum = chosen.stream().mapToInt(Integer::intValue).sum();
        IntervalProof.Opened whole = new IntervalProof.Opened(product(group, choices), randomness, sum);
        List<Proof> overall = IntervalProof.made(
                election, context(context, choices), whole, question.min(), question.max(), random);
        return new Answer(choices, individual, overall, null);
    }

    private static IntervalProof.Opened encrypted(Election election, int value, SecureRandom random) {
        Group group = election.group();
        BigInteger r = group.exponent(random);
        BigInteger masked = election.keyRaised(r);
        BigInteger beta = value == 0 ? masked : group.product(masked, group.raised(BigInteger.valueOf(value)));
        return new IntervalProof.Opened(new Ciphertext(group.raised(r), beta), r, value);
    }

    /** Whether all its proofs hold, and it has the shape that the question asks for. */
    boolean holds(Election election, Question question, String context) {
        if (choices.size() != question.size()
                || individualProofs.size() != choices.size()
                || (blankProof != null) != question.blank()) {
            return false;
        }
        for (int i = 0; i < choices.size(); i++) {
            if (!IntervalProof.holds(election, context, choices.get(i), individualProofs.get(i), 0, 1)) {
                return false;
            }
        }
        return keepsLimits(election, question, context(context, choices));
    }

    private boolean keepsLimits(Election election, Question question, String whole) {
        Group group = election.group();
        if (blankProof == null) {
            return IntervalProof.holds(
                    election, whole, product(group, choices), overallProof, question.min(), question.max());
        }
        Ciphertext sum = product(group, choices.subList(1, choices.size()));
        BlankProof proof = new BlankProof(election, whole, choices.getFirst(), sum);
        return proof.excludesBoth(blankProof) && proof.keepsLimits(overallProof, question.min(), question.max());
    }

    private static Ciphertext product(Group group, List<Ciphertext> all) {
        return all.stream().reduce(Ciphertext.NEUTRAL, (one, other) -> one.times(group, other));
    }

    private static String context(String context, List<Ciphertext> choices) {
        return context + "|" + choices.stream().map(Ciphertext::joined).collect(Collectors.joining(","));
    }
}
