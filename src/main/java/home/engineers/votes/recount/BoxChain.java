package home.engineers.votes.recount;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The running hash over a box: each vote is bound to all before it, so that none is changed, moved or taken out unnoticed. */
public final class BoxChain {
    /** Names the format of the file and begins the chain. */
    public static final String FORMAT = "ehome-public-vote-1";

    private BoxChain() {}

    /** Before the first vote. @param vote id of the public vote */
    public static String begin(String vote) {
        return hash(FORMAT + "\n" + vote);
    }

    /** After this vote. @param head the hash before it */
    public static String next(String head, BoxRow row) {
        return hash(head + "\n" + row.number() + "," + row.minute() + "," + row.candidate() + "," + row.voter() + "," + row.receipt());
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
