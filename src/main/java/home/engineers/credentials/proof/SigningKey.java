package home.engineers.credentials.proof;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** A private key that signs credentials. Its text never tells the secret. */
public final class SigningKey {
    private final KeyAlgorithm algorithm;
    private final byte[] secret;
    private final Multikey publicKey;

    private SigningKey(KeyAlgorithm algorithm, byte[] secret) {
        this.algorithm = algorithm;
        this.secret = secret.clone();
        this.publicKey = switch (algorithm) {
            case ED25519 -> new Multikey(
                    algorithm, new Ed25519PrivateKeyParameters(this.secret).generatePublicKey().getEncoded());
            case SM2 -> new Multikey(algorithm, Sm2.publicKey(this.secret));
        };
    }

    /** @param secret 32 bytes: the seed of an Ed25519 key, the number of an SM2 key */
    public static SigningKey of(KeyAlgorithm algorithm, byte[] secret) {
        return new SigningKey(algorithm, secret);
    }

    public static SigningKey make(KeyAlgorithm algorithm, SecureRandom random) {
        return switch (algorithm) {
            case ED25519 -> of(algorithm, new Ed25519PrivateKeyParameters(random).getEncoded());
            case SM2 -> of(algorithm, Sm2.secret(random));
        };
    }

    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    public Multikey publicKey() {
        return publicKey;
    }

    /** For sealing. */
    public byte[] secret() {
        return secret.clone();
    }

    /** 64 bytes. */
    public byte[] sign(byte[] message) {
        return switch (algorithm) {
            case ED25519 -> Ed25519.sign(secret, message);
            case SM2 -> Sm2.sign(secret, message);
        };
    }

    @Override
    public String toString() {
        return "signing key of " + publicKey;
    }
}
