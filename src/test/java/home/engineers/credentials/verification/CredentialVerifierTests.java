package home.engineers.credentials.verification;

import static home.engineers.credentials.InventedIssuer.INDEX;
import static home.engineers.credentials.InventedIssuer.NOW;
import static home.engineers.credentials.InventedIssuer.list;
import static home.engineers.credentials.InventedIssuer.text;
import static home.engineers.credentials.InventedIssuer.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.credentials.InventedIssuer;
import home.engineers.credentials.Vectors;
import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.CredentialJwt;
import home.engineers.credentials.proof.Cryptosuite;
import home.engineers.credentials.proof.DataIntegrity;
import home.engineers.credentials.proof.DidKey;
import home.engineers.credentials.proof.KeyAlgorithm;
import home.engineers.credentials.proof.Multibase;
import home.engineers.credentials.proof.SigningKey;
import home.engineers.credentials.status.StatusBits;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialVerifierTests {
    private final InventedIssuer issuer = new InventedIssuer();

    /** {@code valid}, or the reason. */
    private static String said(Outcome<Verified> outcome) {
        return switch (outcome) {
            case Granted<Verified> ignored -> "valid";
            case Refused<Verified>(var reasons) -> reasons.getFirst().key().replaceFirst("^credentials\\.fault\\.", "");
        };
    }

    private String verify(String credential, String trust, Instant at) {
        try {
            return said(new CredentialVerifier(TrustList.read(trust)).verify(credential, at));
        } catch (CredentialFault fault) {
            return fault.reason().key();
        }
    }

    private String verify(String credential) {
        return verify(credential, issuer.trust(issuer.list("revocation", 5)), NOW);
    }

    private String verify(Map<String, Object> unsigned) {
        return verify(text(issuer.sign(unsigned)));
    }

    @Test
    void believesWhatIsProvenTrustedCurrentAndClear() {
        assertThat(verify(issuer.signed())).isEqualTo("valid");
        assertThat(verify(text(issuer.sign(unsigned(), Cryptosuite.EDDSA_RDFC_2022, NOW)))).isEqualTo("valid");
        assertThat(verify(CredentialJwt.sign(unsigned(), issuer.key(), InventedIssuer.DID + "#key-1", InventedIssuer.DID, NOW)))
                .isEqualTo("valid");
    }

    @Test
    void refusesOneChangedByte() {
        String signed = issuer.signed();
        for (int at = 0; at < signed.length(); at += 7) {
            String changed = signed.substring(0, at) + (char) (signed.charAt(at) ^ 1) + signed.substring(at + 1);
            assertThat(verify(changed)).as(changed).isNotEqualTo("valid");
        }
        assertThat(verify(signed.replace("会员证书", "专家证书"))).isEqualTo("signature");
    }

    @Test
    void refusesAnotherIssuer() throws CredentialFault {
        SigningKey own = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        String ownMethod = DidKey.method(own.publicKey());
        Map<String, Object> stolen = DataIntegrity.sign(unsigned(), Cryptosuite.EDDSA_JCS_2022, own, ownMethod, NOW);
        assertThat(verify(text(stolen))).isEqualTo("issuerKey");
        Map<String, Object> unknown = unsigned();
        unknown.put("issuer", Map.of("id", DidKey.of(own.publicKey()), "type", List.of("Profile")));
        assertThat(verify(text(DataIntegrity.sign(unknown, Cryptosuite.EDDSA_JCS_2022, own, ownMethod, NOW)))).isEqualTo("issuer");
        assertThat(verify(text(DataIntegrity.sign(unsigned(), Cryptosuite.EDDSA_JCS_2022, own, InventedIssuer.DID + "#key-1", NOW))))
                .isEqualTo("signature");
        assertThat(verify(issuer.signed(), "{\"issuers\":[\"" + InventedIssuer.DID + "\"]}", NOW)).isEqualTo("noDocument");
        assertThat(said(new CredentialVerifier(TrustList.EMPTY).verify(issuer.signed(), NOW))).isEqualTo("noDocument");
    }

    @Test
    void toleratesFiveMinutesOfSkewAndNoMore() {
        Map<String, Object> credential = unsigned();
        credential.put("validFrom", NOW.plus(Duration.ofMinutes(5)).toString());
        assertThat(verify(credential)).isEqualTo("valid");
        credential.put("validFrom", NOW.plus(Duration.ofMinutes(5)).plusSeconds(1).toString());
        assertThat(verify(credential)).isEqualTo("notYet");
        credential.put("validFrom", "2026-01-01T00:00:00+08:00");
        credential.put("validUntil", NOW.minus(Duration.ofMinutes(5)).toString());
        assertThat(verify(credential)).isEqualTo("valid");
        credential.put("validUntil", NOW.minus(Duration.ofMinutes(5)).minusSeconds(1).toString());
        assertThat(verify(credential)).isEqualTo("expired");
        credential.put("validUntil", "tomorrow");
        assertThat(verify(credential)).isEqualTo("time");
        assertThat(verify(text(issuer.sign(unsigned(), Cryptosuite.EDDSA_JCS_2022, NOW.plusSeconds(301))))).isEqualTo("proofEarly");
    }

    @Test
    void refusesWhatIsRevokedOrSuspended() {
        assertThat(verify(issuer.signed(), issuer.trust(issuer.list("revocation", INDEX)), NOW)).isEqualTo("revoked");
        Map<String, Object> both = unsigned();
        both.put("credentialStatus", List.of(InventedIssuer.status("suspension")));
        String credential = text(issuer.sign(both));
        assertThat(verify(credential, issuer.trust(issuer.list("suspension")), NOW)).isEqualTo("valid");
        assertThat(verify(credential, issuer.trust(issuer.list("suspension", INDEX)), NOW)).isEqualTo("suspended");
        assertThat(verify(credential, issuer.trust(issuer.list("revocation")), NOW)).isEqualTo("listPurpose");
        both.put("credentialStatus", Map.of("id", "x", "type", "OtherStatus", "statusPurpose", "revocation"));
        assertThat(verify(both)).isEqualTo("statusKind");
    }

    @Test
    void refusesAListThatIsMissingStaleForgedShortOrTooLarge() throws IOException {
        String credential = issuer.signed();
        assertThat(verify(credential, issuer.trust(), NOW)).isEqualTo("listMissing");
        Instant end = Instant.parse("2026-12-02T00:00:00Z");
        assertThat(verify(credential, issuer.trust(issuer.list("revocation")), end.plusSeconds(300))).isEqualTo("valid");
        assertThat(verify(credential, issuer.trust(issuer.list("revocation")), end.plusSeconds(301))).isEqualTo("listStale");
        assertThat(verify(credential, issuer.trust(issuer.list("revocation")), Instant.parse("2026-11-24T00:00:00Z"))).isNotEqualTo("valid");
        Map<String, Object> forged = issuer.list("revocation", INDEX);
        forged.put("credentialSubject", issuer.list("revocation").get("credentialSubject"));
        assertThat(verify(credential, issuer.trust(forged), NOW)).isEqualTo("listProof");
        assertThat(verify(credential, issuer.trust(forged, issuer.list("revocation")), NOW)).isEqualTo("valid");
        assertThat(verify(credential, issuer.trust(ofZeros(StatusBits.FEWEST / 8 - 1)), NOW)).isEqualTo("listShort");
        assertThat(verify(credential, issuer.trust(ofZeros(64 << 20)), NOW)).isEqualTo("listLarge");
    }

    /** Whoever hands in a credential could lay an older list beside it. */
    @Test
    void believesTheNewestOfSeveralLists() {
        Map<String, Object> older = issuer.sign(list(
                "revocation", StatusBits.clear(StatusBits.FEWEST).encode(), "2026-11-24T00:00:00Z", "2026-12-01T00:00:00Z"));
        Map<String, Object> newer = issuer.list("revocation", INDEX);
        assertThat(verify(issuer.signed(), issuer.trust(older), NOW)).isEqualTo("valid");
        assertThat(verify(issuer.signed(), issuer.trust(older, newer), NOW)).isEqualTo("revoked");
        assertThat(verify(issuer.signed(), issuer.trust(newer, older), NOW)).isEqualTo("revoked");
    }

    private Map<String, Object> ofZeros(int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[bytes]);
        }
        return issuer.sign(list("revocation", Multibase.base64url(packed.toByteArray()), "2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z"));
    }

    @Test
    void refusesAListOfAnotherIssuerOrBeyondItsEnd() throws CredentialFault {
        SigningKey own = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        Map<String, Object> foreign = list("revocation", StatusBits.clear(StatusBits.FEWEST).encode(), "2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z");
        String method = DidKey.method(own.publicKey());
        assertThat(verify(issuer.signed(), issuer.trust(DataIntegrity.sign(foreign, Cryptosuite.EDDSA_JCS_2022, own, method, NOW)), NOW))
                .isEqualTo("issuerKey");
        foreign.put("issuer", DidKey.of(own.publicKey()));
        assertThat(verify(issuer.signed(), issuer.trust(DataIntegrity.sign(foreign, Cryptosuite.EDDSA_JCS_2022, own, method, NOW)), NOW))
                .isEqualTo("listIssuer");
        Map<String, Object> beyond = unsigned();
        Map<String, Object> status = InventedIssuer.status("revocation");
        status.put("statusListIndex", "131072");
        beyond.put("credentialStatus", status);
        assertThat(verify(beyond)).isEqualTo("index");
        status.put("statusListIndex", "-1");
        assertThat(verify(beyond)).isEqualTo("member");
    }

    @Test
    void goesOnBelievingARotatedKeyAndNeverARevokedOne() {
        issuer.keyExpires(NOW.minus(Duration.ofDays(1)));
        String before = text(issuer.sign(unsigned(), Cryptosuite.EDDSA_JCS_2022, NOW.minus(Duration.ofDays(2))));
        Map<String, Object> list = list("revocation", StatusBits.clear(StatusBits.FEWEST).encode(), "2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z");
        Map<String, Object> old = issuer.sign(list, Cryptosuite.EDDSA_JCS_2022, NOW.minus(Duration.ofDays(2)));
        assertThat(verify(before, issuer.trust(old), NOW)).isEqualTo("valid");
        assertThat(verify(issuer.signed(), issuer.trust(old), NOW)).isEqualTo("keyExpired");
        String jwt = CredentialJwt.sign(unsigned(), issuer.key(), InventedIssuer.DID + "#key-1", InventedIssuer.DID, NOW.minus(Duration.ofDays(2)));
        assertThat(verify(jwt, issuer.trust(old), NOW)).isEqualTo("valid");
        issuer.keyRevoked(NOW.minusSeconds(1));
        assertThat(verify(before, issuer.trust(old), NOW)).isEqualTo("keyRevoked");
    }

    /** A changed letter anywhere, in the credential, as JWT, in the trust list with its lists: an answer, never a fault of the house. */
    @Test
    void answersWhateverIsChanged() {
        String jwt = CredentialJwt.sign(unsigned(), issuer.key(), InventedIssuer.DID + "#key-1", InventedIssuer.DID, NOW);
        String trust = issuer.trust(issuer.list("revocation", 5));
        Random random = new Random(20261128);
        for (int i = 0; i < 1_500; i++) {
            assertThat(verify(changed(jwt, random), trust, NOW)).isNotEqualTo("valid");
            assertThat(verify(issuer.signed(), changed(trust, random), NOW)).isNotBlank();
        }
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        char other = (char) (' ' + random.nextInt(95));
        return text.substring(0, at) + (other == text.charAt(at) ? (char) (other ^ 1) : other) + text.substring(at + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"a\":1,\"a\":2}", "{\"a\":\"\\ud800\"}", "{\"a\":123456789012345678901234567890}", "{\"a\":1e999}", "[", "", "null", "[]",
        "{\"proof\":null}", "{\"proof\":[]}", "{\"proof\":7}", "{\"proof\":{\"type\":\"DataIntegrityProof\"}}", "a.b.c", "..",
        "{\"proof\":{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\",\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":7}}",
        "{\"proof\":{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\",\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2\",\"proofValue\":\"z1\"}}"
    })
    void refusesWhatIsNoCredentialWithoutStumbling(String text) {
        assertThat(verify(text)).isNotEqualTo("valid");
        assertThat(said(new CredentialVerifier(TrustList.EMPTY).proof(text))).isNotEqualTo("valid");
    }

    @Test
    void refusesWhatIsDeeplyNested() {
        assertThat(verify("[".repeat(100_000))).isEqualTo("kernel.json.too-deep");
    }

    @Test
    void refusesPublishedVectorsUnlessTheProofAloneIsAsked() {
        for (String name : Set.of("eddsa-jcs-2022/signedJCS", "eddsa-rdfc-2022/signedDataInt", "proof-set-chain/signedProofChain2")) {
            String vector = Vectors.text("vc-di-eddsa/" + name + ".json");
            assertThat(verify(vector)).isEqualTo("issuerKey");
            assertThat(said(new CredentialVerifier(TrustList.EMPTY).proof(vector))).isEqualTo("valid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"issuer\":[]}", "{\"issuers\":[7]}", "{\"issuers\":\"did:web:a\"}", "{\"issuers\":[null]}", "{\"didDocuments\":[{}]}", "[]"})
    void refusesATrustListThatIsNone(String trust) {
        assertThat(verify(issuer.signed(), trust, NOW)).isNotEqualTo("valid");
    }
}
