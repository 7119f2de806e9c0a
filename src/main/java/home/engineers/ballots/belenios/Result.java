package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How often each answer to each question was chosen (section 4.19). */
public record Result(List<List<Integer>> counts) {
    public Result {
        counts = List.copyOf(counts);
    }

    /**
     * Combines partial decryptions that were checked.
     *
     * @param decryptions by the number of the trustee, counted from 1
     * @param totalWeight no count is above it
     * @throws Flaw where too few trustees took part
     */
    public static Result of(
            Election election,
            Trustees trustees,
            EncryptedTally tally,
            SortedMap<Integer, PartialDecryption> decryptions,
            int totalWeight)
            throws Flaw {
        Group group = election.group();
        Map<BigInteger, Integer> logarithms = logarithms(group, totalWeight);
        Map<Integer, BigInteger> powers = DecryptionShares.of(group, trustees, decryptions.keySet());
        List<List<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < tally.ciphertexts().size(); i++) {
            List<Integer> row = new ArrayList<>();
            for (int j = 0; j < tally.ciphertexts().get(i).size(); j++) {
                BigInteger factor = BigInteger.ONE;
                for (Map.Entry<Integer, BigInteger> power : powers.entrySet()) {
                    BigInteger part = decryptions.get(power.getKey()).factors().get(i).get(j);
                    factor = group.product(factor, group.power(part, power.getValue()));
                }
                Integer count = logarithms.get(group.quotient(tally.ciphertexts().get(i).get(j).beta(), factor));
                if (count == null) {
                    throw Flaw.of("count", i + 1, j + 1);
                }
                row.add(count);
            }
            counts.add(List.copyOf(row));
        }
        return new Result(counts);
    }

    /** The numbers of which the powers of the generator are. */
    private static Map<BigInteger, Integer> logarithms(Group group, int most) {
        Map<BigInteger, Integer> logarithms = new HashMap<>();
        BigInteger power = BigInteger.ONE;
        for (int i = 0; i <= most; i++) {
            logarithms.put(power, i);
            power = group.product(power, group.generator());
        }
        return logarithms;
    }

    public static Result read(String text) throws Flaw {
        JsonNode node = Wire.exactly(Wire.parsed(text, "result"), "result");
        return new Result(Wire.list(
                node.get("result"), row -> Wire.list(row, one -> Wire.small(Wire.object("result", one), "result"))));
    }

    public String text() {
        return Wire.text(Wire.object(
                "result", Wire.array(counts, row -> Wire.array(row, JsonNodeFactory.instance::numberNode))));
    }
}
