package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** For each question the products of what all ballots encrypt, each to the weight of its voter (section 4.16). */
public record EncryptedTally(List<List<Ciphertext>> ciphertexts) {
    public EncryptedTally {
        ciphertexts = List.copyOf(ciphertexts);
    }

    /**
     * @param ballots the last of each voter
     * @param weight of the voter of a ballot
     */
    public static EncryptedTally of(Election election, Collection<Ballot> ballots, Function<Ballot, BigInteger> weight) {
        Group group = election.group();
        List<List<Ciphertext>> products = new ArrayList<>();
        for (Question question : election.questions()) {
            products.add(new ArrayList<>(Collections.nCopies(question.size(), Ciphertext.NEUTRAL)));
        }
        for (Ballot ballot : ballots) {
            BigInteger times = weight.apply(ballot);
            for (int i = 0; i < products.size(); i++) {
                List<Ciphertext> choices = ballot.answers().get(i).choices();
                List<Ciphertext> product = products.get(i);
                for (int j = 0; j < choices.size(); j++) {
                    product.set(j, product.get(j).times(group, choices.get(j).power(group, times)));
                }
            }
        }
        return new EncryptedTally(products);
    }

    public static EncryptedTally read(Group group, String text) throws Flaw {
        return new EncryptedTally(Wire.list(
                Wire.parsed(text, "encrypted_tally"), row -> Wire.list(row, one -> Ciphertext.read(group, one))));
    }

    public String text() {
        return Wire.text(Wire.array(ciphertexts, row -> Wire.array(row, Ciphertext::node)));
    }
}
