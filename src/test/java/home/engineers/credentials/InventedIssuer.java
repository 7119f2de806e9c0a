package home.engineers.credentials;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Cryptosuite;
import home.engineers.credentials.proof.DataIntegrity;
import home.engineers.credentials.proof.DidDocument;
import home.engineers.credentials.proof.KeyAlgorithm;
import home.engineers.credentials.proof.ProofPurpose;
import home.engineers.credentials.proof.SigningKey;
import home.engineers.credentials.proof.VerificationKey;
import home.engineers.credentials.rules.PresentationDocument;
import home.engineers.credentials.status.StatusBits;
import home.engineers.kernel.json.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented issuer on the web with a key, a status list, and credentials as a test wants them. */
public final class InventedIssuer {
    public static final String DID = "did:web:house.example";
    public static final String LIST = "https://house.example/credentials/status/1";
    public static final int INDEX = 94_567;
    public static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final SigningKey key = SigningKey.of(KeyAlgorithm.ED25519, new byte[] {
        7, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31});
    private @Nullable Instant expires;
    private @Nullable Instant revoked;

    public SigningKey key() {
        return key;
    }

    public InventedIssuer keyExpires(Instant at) {
        expires = at;
        return this;
    }

    public InventedIssuer keyRevoked(Instant at) {
        revoked = at;
        return this;
    }

    /** A credential of membership, valid in 2026, without proof. */
    public static Map<String, Object> unsigned() {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(
                "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        credential.put("id", "urn:uuid:0197f0c2-0000-7000-8000-000000000001");
        credential.put("type", List.of("VerifiableCredential", "AchievementCredential"));
        credential.put("issuer", DID);
        credential.put("validFrom", "2026-01-01T00:00:00Z");
        credential.put("validUntil", "2026-12-31T16:00:00Z");
        credential.put("name", "会员证书");
        credential.put("credentialSubject", new LinkedHashMap<>(Map.of("type", List.of("AchievementSubject"))));
        credential.put("credentialStatus", status("revocation"));
        return credential;
    }

    public static Map<String, Object> status(String purpose) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("id", LIST + "#" + INDEX);
        status.put("type", "BitstringStatusListEntry");
        status.put("statusPurpose", purpose);
        status.put("statusListIndex", Integer.toString(INDEX));
        status.put("statusListCredential", LIST);
        return status;
    }

    public Map<String, Object> sign(Map<String, Object> document) {
        return sign(document, Cryptosuite.EDDSA_JCS_2022, NOW);
    }

    public Map<String, Object> sign(Map<String, Object> document, Cryptosuite suite, Instant created) {
        try {
            return DataIntegrity.sign(document, suite, key, DID + "#key-1", created);
        } catch (CredentialFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String signed() {
        return text(sign(unsigned()));
    }

    /** Unsigned, of this name and entry in the status list. */
    public static Map<String, Object> unsigned(String name, int index) {
        Map<String, Object> credential = unsigned();
        credential.put("id", "urn:uuid:0197f0c2-0000-7000-8000-" + "%012d".formatted(index));
        Map<String, Object> status = status("revocation");
        status.put("statusListIndex", Integer.toString(index));
        credential.put("credentialStatus", status);
        credential.put("credentialSubject", Map.of("type", List.of("AchievementSubject"), "identifier", List.of(Map.of(
                "type", "IdentityObject", "hashed", false, "identityHash", name, "identityType", "name"))));
        return credential;
    }

    /** Compiled by this issuer: credentials of one name with these entries in the status list. */
    public Map<String, Object> presentation(String name, int... indexes) {
        return compiled(Arrays.stream(indexes).mapToObj(index -> sign(unsigned(name, index))).toList());
    }

    /** These credentials, compiled by this issuer. */
    public Map<String, Object> compiled(List<Map<String, Object>> credentials) {
        try {
            return DataIntegrity.sign(
                    PresentationDocument.of(DID, "周敬之的证书", credentials), Cryptosuite.EDDSA_JCS_2022, key, DID + "#key-1", NOW,
                    ProofPurpose.AUTHENTICATION);
        } catch (CredentialFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A signed status list of this purpose, valid for a week, with these bits set. */
    public Map<String, Object> list(String purpose, int... set) {
        StatusBits bits = StatusBits.clear(StatusBits.FEWEST);
        for (int one : set) {
            bits.set(one);
        }
        return sign(list(purpose, bits.encode(), "2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z"));
    }

    /** An unsigned status list. */
    public static Map<String, Object> list(String purpose, String encoded, String from, String until) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        list.put("id", LIST);
        list.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        list.put("issuer", DID);
        list.put("validFrom", from);
        list.put("validUntil", until);
        list.put("credentialSubject", Map.of(
                "id", LIST + "#list", "type", "BitstringStatusList", "statusPurpose", purpose, "encodedList", encoded));
        return list;
    }

    public Map<String, Object> document() {
        return DidDocument.json(DID, List.of(new VerificationKey(DID + "#key-1", DID, key.publicKey(), expires, revoked)));
    }

    /** A trust list that names this issuer, its document and these status lists. */
    public String trust(Object... lists) {
        Map<String, Object> trust = new LinkedHashMap<>();
        trust.put("issuers", List.of(DID));
        trust.put("didDocuments", List.of(document()));
        trust.put("statusLists", new ArrayList<>(List.of(lists)));
        return text(trust);
    }

    public static String text(Map<String, Object> json) {
        return CanonicalJson.of(json);
    }
}
