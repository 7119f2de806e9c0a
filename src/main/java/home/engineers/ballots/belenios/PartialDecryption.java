package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One trustee's part of the decryption, with the proof that it was done by the key published before (section 4.18). */
public record PartialDecryption(List<List<BigInteger>> factors, List<List<Proof>> proofs) {
    public PartialDecryption {
        factors = List.copyOf(factors);
        proofs = List.copyOf(proofs);
    }

    public static PartialDecryption of(Election election, EncryptedTally tally, TrusteeKey key, SecureRandom random) {
        Group group = election.group();
        BigInteger publicKey = group.raised(key.exponent());
        List<List<BigInteger>> factors = new ArrayList<>();
        List<List<Proof>> proofs = new ArrayList<>();
        for (List<Ciphertext> row : tally.ciphertexts()) {
            factors.add(row.stream().map(one -> group.power(one.alpha(), key.exponent())).toList());
            proofs.add(row.stream().map(one -> proof(election, publicKey, one, key.exponent(), random)).toList());
        }
        return new PartialDecryption(factors, proofs);
    }

    private static Proof proof(Election election, BigInteger publicKey, Ciphertext one, BigInteger secret, SecureRandom random) {
        Group group = election.group();
        BigInteger w = group.exponent(random);
        BigInteger challenge = challenge(election, publicKey, group.raised(w), group.power(one.alpha(), w));
        return new Proof(challenge, w.subtract(secret.multiply(challenge)).mod(group.order()));
    }

    public static PartialDecryption read(Group group, String text) throws Flaw {
        JsonNode node = Wire.exactly(
                Wire.parsed(text, "partial_decryption"), "decryption_factors", "decryption_proofs");
        return new PartialDecryption(
                Wire.list(node.get("decryption_factors"), row -> Wire.list(row, one -> Wire.element(group, one))),
                Wire.list(node.get("decryption_proofs"), row -> Wire.list(row, one -> Proof.read(group, one))));
    }

    public String text() {
        return Wire.text(Wire.object(
                "decryption_factors", Wire.array(factors, Wire::numbers),
                "decryption_proofs", Wire.array(proofs, row -> Wire.array(row, Proof::node))));
    }

    /** Checks that it is the decryption of this tally by the holder of the key. */
    public void check(Election election, EncryptedTally tally, TrusteePublicKey key) throws Flaw {
        Flaw.unless(
                factors.size() == tally.ciphertexts().size() && proofs.size() == factors.size(), "decryption-shape");
        for (int i = 0; i < factors.size(); i++) {
            List<Ciphertext> row = tally.ciphertexts().get(i);
            Flaw.unless(
                    factors.get(i).size() == row.size() && proofs.get(i).size() == row.size(), "decryption-shape");
        }
        Parallel.all(factors.size(), place -> checkedRow(election, tally, key, place));
    }

    private int checkedRow(Election election, EncryptedTally tally, TrusteePublicKey key, int question) throws Flaw {
        List<Ciphertext> row = tally.ciphertexts().get(question);
        for (int j = 0; j < row.size(); j++) {
            Flaw.unless(
                    holds(election, key.element(), row.get(j), factors.get(question).get(j), proofs.get(question).get(j)),
                    "decryption-proof", question + 1, j + 1);
        }
        return question;
    }

    private static boolean holds(Election election, BigInteger key, Ciphertext one, BigInteger factor, Proof proof) {
        Group group = election.group();
        BigInteger a = group.product(group.raised(proof.response()), group.power(key, proof.challenge()));
        BigInteger b = group.product(
                group.power(one.alpha(), proof.response()), group.power(factor, proof.challenge()));
        return challenge(election, key, a, b).equals(proof.challenge());
    }

    private static BigInteger challenge(Election election, BigInteger key, BigInteger a, BigInteger b) {
        return Hash.challenge(
                election.group(), "decrypt|" + election.fingerprint() + "|" + key + "|" + a + "," + b);
    }
}
