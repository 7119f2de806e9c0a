package home.engineers.credentials.proof;

import home.engineers.kernel.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;

/** How a proof is made: the canonical form, the hash, the signature. */
public enum Cryptosuite {
    /** Data Integrity EdDSA Cryptosuites 1.0, 3.3: RFC 8785, SHA-256, Ed25519. */
    EDDSA_JCS_2022("eddsa-jcs-2022", KeyAlgorithm.ED25519, false),
    /** The same, 3.2: RDF Dataset Canonicalization 1.0, SHA-256, Ed25519. */
    EDDSA_RDFC_2022("eddsa-rdfc-2022", KeyAlgorithm.ED25519, true),
    /** Of this house (ADR 14), in the shape of the first: RFC 8785, SM3, SM2. No W3C document names one. */
    SM2_JCS_2026("sm2-jcs-2026", KeyAlgorithm.SM2, false);

    private final String wireName;
    private final KeyAlgorithm algorithm;
    private final boolean linked;

    Cryptosuite(String wireName, KeyAlgorithm algorithm, boolean linked) {
        this.wireName = wireName;
        this.algorithm = algorithm;
        this.linked = linked;
    }

    public static Optional<Cryptosuite> named(String wireName) {
        return Arrays.stream(values()).filter(one -> one.wireName.equals(wireName)).findFirst();
    }

    public String wireName() {
        return wireName;
    }

    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    /** Whether it signs the linked data that the text means, and not the text. */
    boolean linked() {
        return linked;
    }

    /** What is signed of a document and the options of its proof: the hash of these, then the hash of that. */
    byte[] signed(Map<String, Object> document, Map<String, Object> options) throws CredentialFault {
        byte[] first = hash(options);
        byte[] second = hash(document);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private byte[] hash(Map<String, Object> value) throws CredentialFault {
        byte[] canonical = linked ? LinkedData.canonical(value).getBytes(StandardCharsets.UTF_8) : text(value);
        return algorithm == KeyAlgorithm.SM2 ? sm3(canonical) : sha256(canonical);
    }

    private static byte[] text(Map<String, Object> value) throws CredentialFault {
        try {
            return CanonicalJson.bytes(value);
        } catch (IllegalArgumentException noJson) {
            throw new CredentialFault("credentials.fault.canonical", Members.shown(noJson.getMessage()));
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    boolean verify(Multikey key, byte[] message, byte[] signature) {
        return key.algorithm() == algorithm
                && switch (algorithm) {
                    case ED25519 -> Ed25519.verify(key.bytes(), message, signature);
                    case SM2 -> Sm2.verify(key.bytes(), message, signature);
                };
    }
}
