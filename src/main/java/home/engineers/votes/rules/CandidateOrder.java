package home.engineers.votes.rules;

import home.engineers.votes.Candidate;
import home.engineers.votes.VoteId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The order in which one viewer sees the candidates: by the hash of vote, viewer and number. It stays the same for the
 * viewer, and over viewers every candidate stands in every place equally often. It knows nothing of any vote cast.
 */
public final class CandidateOrder {
    private CandidateOrder() {}

    public static List<Candidate> of(VoteId vote, String viewer, List<Candidate> candidates) {
        return candidates.stream().sorted(Comparator.comparing(one -> place(vote, viewer, one.number()))).toList();
    }

    private static String place(VoteId vote, String viewer, int number) {
        try {
            byte[] text = (vote + "\n" + viewer + "\n" + number).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
