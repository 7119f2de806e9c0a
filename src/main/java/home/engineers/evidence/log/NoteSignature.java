package home.engineers.evidence.log;

import java.time.Instant;
import java.util.Arrays;

/**
 * One signature line of a note.
 *
 * @param id four bytes that name the key together with its name
 * @param made what the key made
 */
public record NoteSignature(String name, byte[] id, byte[] made) {
    private static final String DASH = "\u2014 ";

    /** The line without its line feed. */
    public static NoteSignature parse(String line) throws LogFault {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        LogFault.unless(parts.length == 2 && !parts[0].isEmpty() && parts[0].indexOf('+') < 0, "signature", StrictBase64.shortened(line));
        byte[] bytes = StrictBase64.decode(parts[1]);
        LogFault.unless(bytes.length > Integer.BYTES, "signature", StrictBase64.shortened(line));
        return new NoteSignature(
                parts[0], Arrays.copyOf(bytes, Integer.BYTES), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    boolean by(VerifierKey key) {
        return name.equals(key.name()) && Arrays.equals(id, key.id());
    }

    /** When a witness made it. Only of a signature by a key of a witness. */
    public Instant at() {
        return Instant.ofEpochSecond(VerifierKey.timestamp(made));
    }

    /** The line without its line feed. */
    public String line() {
        return DASH + name + " " + StrictBase64.encode(id, made);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature signature && line().equals(signature.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }
}
