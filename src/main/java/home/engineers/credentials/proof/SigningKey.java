package home.engineers.credentials.proof;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/** A private key that signs credentials. Its text never tells the secret. */
public final class SigningKey {
    private final KeyAlgorithm algorithm;
    private final byte[] secret;
    private final @Nullable Ed25519PrivateKeyParameters ed25519;
    private final Multikey publicKey;

    private SigningKey(KeyAlgorithm algorithm, byte[] secret) {
        this.algorithm = algorithm;
        this.secret = secret.clone();
        this.ed25519 = algorithm == KeyAlgorithm.ED25519 ? new Ed25519PrivateKeyParameters(this.secret) : null;
        this.publicKey = new Multikey(
                algorithm, ed25519 == null ? Sm2.publicKey(this.secret) : ed25519.generatePublicKey().getEncoded());
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
        return ed25519 == null ? Sm2.sign(secret, message) : Ed25519.sign(ed25519, message);
    }

    @Override
    public String toString() {
        return "signing key of " + publicKey;
    }
}
