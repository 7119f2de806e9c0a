package home.engineers.evidence.log;

import java.util.ArrayList;
import java.util.List;

/**
 * That an earlier checkpoint is the beginning of a later one, in the form in which a witness is asked (C2SP tlog-witness,
 * add-checkpoint).
 *
 * @param earlier size of the earlier tree
 * @param checkpoint the later one
 */
public record ConsistencyProof(long earlier, List<Hash> proof, Note checkpoint) {
    private static final String HEAD = "old ";
    private static final int LONGEST = 63;

    public ConsistencyProof {
        proof = List.copyOf(proof);
    }

    public static boolean begins(String text) {
        return text.startsWith(HEAD);
    }

    public static ConsistencyProof parse(String text) throws LogFault {
        int end = text.indexOf("\n\n");
        LogFault.unless(begins(text) && end > 0, "consistency");
        List<String> lines = List.of(text.substring(0, end).split("\n", -1));
        LogFault.unless(lines.size() <= LONGEST + 1, "proof-length");
        List<Hash> proof = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            proof.add(Hash.base64(line));
        }
        return new ConsistencyProof(
                Checkpoint.size(lines.getFirst().substring(HEAD.length())), proof, Note.parse(text.substring(end + 2)));
    }

    /**
     * Holds where the checkpoint continues the earlier one; of the empty log every other is a continuation.
     *
     * @param later the head in the checkpoint
     */
    void demandContinues(Checkpoint before, Checkpoint later) throws LogFault {
        LogFault.unless(before.size() == earlier, "other-size", Long.toString(before.size()), Long.toString(earlier));
        if (earlier == 0) {
            LogFault.unless(proof.isEmpty(), "proof-length");
        } else {
            MerkleProof.demandConsistent(earlier, before.root(), later.size(), later.root(), proof);
        }
    }

    /**
     * Both checkpoints, each signed by the log, the later a continuation of the earlier.
     *
     * @return the later
     */
    public Checkpoint demandHolds(Checkpoint before, VerifierKey key) throws LogFault {
        Checkpoint later = Checkpoint.signed(checkpoint, key);
        demandContinues(before, later);
        return later;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEAD).append(earlier).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
