package home.engineers.evidence.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The public key of a log or of a witness (C2SP signed-note, "vkey"): name, kind of signature and Ed25519 key.
 *
 * @param name without spaces and plus signs; of a log its origin
 */
public record VerifierKey(String name, Kind kind, Hash key) {
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]{1,200}");

    /** What a key signs. */
    public enum Kind {
        /** The text of a note, by the log itself. */
        LOG(1),
        /** A checkpoint with the time at which a witness saw it (C2SP cosignature/v1). */
        WITNESS(4);

        private final byte type;

        Kind(int type) {
            this.type = (byte) type;
        }
    }

    public VerifierKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a key: " + name);
        }
    }

    /** {@code name+id+key}, all in one line. */
    public static VerifierKey parse(String line) throws LogFault {
        String[] parts = line.strip().split("\\+", 3);
        LogFault.unless(parts.length == 3 && NAME.matcher(parts[0]).matches(), "key", StrictBase64.shortened(line));
        byte[] typed = StrictBase64.decode(parts[2]);
        LogFault.unless(typed.length == 1 + Hash.LENGTH, "key", StrictBase64.shortened(line));
        Kind kind = kind(typed[0]);
        VerifierKey key = new VerifierKey(parts[0], kind, Hash.of(Arrays.copyOfRange(typed, 1, typed.length)));
        LogFault.unless(HexFormat.of().formatHex(key.id()).equals(parts[1]), "key-id", parts[1], HexFormat.of().formatHex(key.id()));
        return key;
    }

    private static Kind kind(byte type) throws LogFault {
        for (Kind kind : Kind.values()) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw LogFault.of("key-kind", Integer.toString(type & 0xFF));
    }

    /** Four bytes by which signatures name their key; no proof of anything. */
    public byte[] id() {
        byte[] hash = Hash.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {kind.type}, key.bytes());
        return Arrays.copyOf(hash, Integer.BYTES);
    }

    /** Whether the key made the signature over the text of this note. */
    public boolean verifies(String text, NoteSignature signature) {
        byte[] made = signature.made();
        return switch (kind) {
            case LOG -> ed25519(text, made);
            case WITNESS -> made.length == Long.BYTES + 64
                    && timestamp(made) >= 0
                    && ed25519(Cosignature.message(timestamp(made), text), Arrays.copyOfRange(made, Long.BYTES, made.length));
        };
    }

    static long timestamp(byte[] made) {
        return ByteBuffer.wrap(made).getLong();
    }

    private boolean ed25519(String message, byte[] signature) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(key.bytes()));
        verifier.update(bytes, 0, bytes.length);
        return signature.length == 64 && verifier.verifySignature(signature);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + StrictBase64.encode(new byte[] {kind.type}, key.bytes());
    }
}
