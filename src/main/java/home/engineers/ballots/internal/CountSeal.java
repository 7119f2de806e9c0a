package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;

/** Seals what the trustees decrypted (ADR 4), and signs what is said in its place (Ed25519, RFC 8032). */
@Component
public class CountSeal {
    private final Seal seal;
    private final Ed25519PrivateKeyParameters signing;

    CountSeal(SecretKeys keys, SecureRandom random) {
        this.seal = new Seal(keys.secret("ballots", Seal.KEY_BYTES), random);
        this.signing = new Ed25519PrivateKeyParameters(keys.secret("ballot-statements", Ed25519PrivateKeyParameters.KEY_SIZE));
    }

    byte[] closed(ElectionId id, String text) {
        return seal.close(belonging(id), text.getBytes(StandardCharsets.UTF_8));
    }

    String opened(ElectionId id, byte[] sealed) {
        return new String(seal.open(belonging(id), sealed), StandardCharsets.UTF_8);
    }

    private static String belonging(ElectionId id) {
        return "election " + id;
    }

    String signature(String statement) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, signing);
        byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        return Base64.getEncoder().encodeToString(signer.generateSignature());
    }

    /** By which anyone checks the signatures, in Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(signing.generatePublicKey().getEncoded());
    }
}
