package home.engineers.evidence.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The secret half of a {@link VerifierKey}, from its seed of 32 bytes (RFC 8032). */
public final class SigningKey {
    public static final int SEED_BYTES = 32;
    private final Ed25519PrivateKeyParameters secret;
    private final VerifierKey open;

    public SigningKey(String name, VerifierKey.Kind kind, byte[] seed) {
        this.secret = new Ed25519PrivateKeyParameters(seed);
        this.open = new VerifierKey(name, kind, Hash.of(secret.generatePublicKey().getEncoded()));
    }

    /** What others check its signatures with. */
    public VerifierKey verifier() {
        return open;
    }

    /** Signs the text of a note, as a log does. */
    public NoteSignature sign(String text) {
        demand(VerifierKey.Kind.LOG);
        return new NoteSignature(open.name(), open.id(), ed25519(text));
    }

    /** Signs a checkpoint as seen at this time, cut to the second, as a witness does. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        demand(VerifierKey.Kind.WITNESS);
        byte[] signature = ed25519(Cosignature.message(at.getEpochSecond(), checkpoint.text()));
        byte[] stamped = ByteBuffer.allocate(Long.BYTES + signature.length).putLong(at.getEpochSecond()).put(signature).array();
        return new NoteSignature(open.name(), open.id(), stamped);
    }

    private void demand(VerifierKey.Kind kind) {
        if (open.kind() != kind) {
            throw new IllegalStateException("a key for signatures of another kind");
        }
    }

    private byte[] ed25519(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(bytes, 0, bytes.length);
        return signer.generateSignature();
    }
}
