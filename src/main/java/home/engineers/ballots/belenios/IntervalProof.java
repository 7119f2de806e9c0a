package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** That a ciphertext holds a value between two limits, which one is not shown (section 4.12). */
final class IntervalProof {
    private IntervalProof() {}

    /** A ciphertext with the randomness and the value behind it. */
    record Opened(Ciphertext ciphertext, BigInteger randomness, int value) {}

    /** @param value lies between the limits, as the one who proves knows */
    static List<Proof> made(Election election, String context, Opened opened, int min, int max, SecureRandom random) {
        Group group = election.group();
        BigInteger w = group.exponent(random);
        List<Proof> branches = new ArrayList<>();
        List<String> commitments = new ArrayList<>();
        BigInteger others = BigInteger.ZERO;
        for (int value = min; value <= max; value++) {
            if (value == opened.value()) {
                branches.add(new Proof(BigInteger.ZERO, BigInteger.ZERO));
                commitments.add(group.raised(w) + "," + election.keyRaised(w));
            } else {
                Proof branch = new Proof(group.exponent(random), group.exponent(random));
                branches.add(branch);
                others = others.add(branch.challenge());
                commitments.add(commitments(election, opened.ciphertext(), value, branch));
            }
        }
        BigInteger challenge = challenge(group, context, opened.ciphertext(), commitments).subtract(others).mod(group.order());
        BigInteger response = w.subtract(opened.randomness().multiply(challenge)).mod(group.order());
        branches.set(opened.value() - min, new Proof(challenge, response));
        return List.copyOf(branches);
    }

    static boolean holds(Election election, String context, Ciphertext ciphertext, List<Proof> branches, int min, int max) {
        if (branches.size() != max - min + 1) {
            return false;
        }
        List<String> commitments = IntStream.range(0, branches.size())
                .mapToObj(i -> commitments(election, ciphertext, min + i, branches.get(i)))
                .toList();
        return challenge(election.group(), context, ciphertext, commitments).equals(sum(election.group(), branches));
    }

    static BigInteger sum(Group group, List<Proof> branches) {
        return branches.stream().map(Proof::challenge).reduce(BigInteger.ZERO, BigInteger::add).mod(group.order());
    }

    /** The two commitments of a branch that the ciphertext holds this value. */
    static String commitments(Election election, Ciphertext ciphertext, int value, Proof branch) {
        Group group = election.group();
        BigInteger a = group.product(
                group.raised(branch.response()), group.power(ciphertext.alpha(), branch.challenge()));
        BigInteger shifted = value == 0
                ? ciphertext.beta()
                : group.product(ciphertext.beta(), group.raised(BigInteger.valueOf(-value)));
        BigInteger b = group.product(
                election.keyRaised(branch.response()), group.power(shifted, branch.challenge()));
        return a + "," + b;
    }

    private static BigInteger challenge(Group group, String context, Ciphertext ciphertext, List<String> commitments) {
        return Hash.challenge(
                group, "prove|" + context + "|" + ciphertext.joined() + "|" + String.join(",", commitments));
    }
}
