package home.engineers.evidence.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One link of the chain. What is hashed is UTF-8 text of seven lines, each ended by a line feed: the name of the form,
 * the number, the time in UTC, the kind, the subject, the canonical facts, the hash of the link before.
 *
 * @param at cut to the microsecond, which is what the database keeps
 * @param facts canonical text
 */
public record Link(long number, Instant at, String kind, UUID subject, String facts, String previousHash) {
    public static final String FORM = "engineers-home evidence 1";
    /** What the first link takes for the hash before it. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    public Link {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The text whose SHA-256 is the hash of the link. */
    public String canonical() {
        return String.join("\n", FORM, Long.toString(number), at.toString(), kind, subject.toString(), facts, previousHash, "");
    }

    /** Lower-case hex. */
    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
