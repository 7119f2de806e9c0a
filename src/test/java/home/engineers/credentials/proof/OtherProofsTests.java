package home.engineers.credentials.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.credentials.Vectors;
import home.engineers.credentials.verification.TrustList;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proofs by SM2 and by JWT, and the keys and DIDs behind proofs. */
class OtherProofsTests {
    private static final Instant AT = Instant.parse("2026-11-28T00:00:00Z");

    private static Map<String, Object> unsigned() {
        return Vectors.json("vc-di-eddsa/unsigned.json");
    }

    /** GB/T 32918.5, example of a signature with the curve of 256 bits; read with r and s one after the other. */
    @Test
    void verifiesThePublishedSm2Signature() {
        byte[] secret = HexFormat.of().parseHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
        byte[] signature = HexFormat.of().parseHex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);

        assertThat(HexFormat.of().formatHex(Sm2.publicKey(secret)))
                .isEqualTo("0309f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020");
        assertThat(Sm2.verify(Sm2.publicKey(secret), message, signature)).isTrue();
        message[0] ^= 1;
        assertThat(Sm2.verify(Sm2.publicKey(secret), message, signature)).isFalse();
    }

    @Test
    void provesWithSm2AndSm3() throws CredentialFault {
        SigningKey key = SigningKey.make(KeyAlgorithm.SM2, new SecureRandom());
        Map<String, Object> signed = DataIntegrity.sign(unsigned(), Cryptosuite.SM2_JCS_2026, key, DidKey.method(key.publicKey()), AT);

        assertThat(DataIntegrity.check(signed, TrustList.EMPTY)).extracting(DataIntegrity.Holding::how).containsExactly("sm2-jcs-2026");
        signed.put("name", "Alumnus");
        assertThatThrownBy(() -> DataIntegrity.check(signed, TrustList.EMPTY)).hasMessageContaining("credentials.fault.signature");
    }

    /** What {@code house.credentials.suites} may ask for: every proof of a set is checked. */
    @Test
    void provesBySeveralSuitesAtOnce() throws CredentialFault {
        String did = "did:web:house.example";
        SigningKey ed25519 = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        SigningKey sm2 = SigningKey.make(KeyAlgorithm.SM2, new SecureRandom());
        Map<String, Object> signed = DataIntegrity.sign(unsigned(), Cryptosuite.EDDSA_JCS_2022, ed25519, did + "#key-1", AT);
        signed = DataIntegrity.sign(signed, Cryptosuite.EDDSA_RDFC_2022, ed25519, did + "#key-1", AT);
        signed = DataIntegrity.sign(signed, Cryptosuite.SM2_JCS_2026, sm2, did + "#key-2", AT);
        KeyBook keys = DidDocument.read(DidDocument.json(did, List.of(
                new VerificationKey(did + "#key-1", did, ed25519.publicKey(), null, null),
                new VerificationKey(did + "#key-2", did, sm2.publicKey(), null, null))));

        assertThat(DataIntegrity.check(signed, keys)).extracting(DataIntegrity.Holding::how)
                .containsExactly("eddsa-jcs-2022", "eddsa-rdfc-2022", "sm2-jcs-2026");
        List<?> proofs = Members.list(signed.get("proof"));
        Map<String, Object> forged = new LinkedHashMap<>(Members.object(proofs.getLast(), "proof"));
        forged.put("proofValue", Members.object(proofs.getFirst(), "proof").get("proofValue"));
        signed.put("proof", List.of(proofs.getFirst(), forged));
        Map<String, Object> broken = signed;
        assertThatThrownBy(() -> DataIntegrity.check(broken, keys)).hasMessageContaining("credentials.fault.signature");
    }

    @Test
    void refusesAKeyOfAnotherAlgorithm() throws CredentialFault {
        SigningKey ed25519 = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        Map<String, Object> signed = DataIntegrity.sign(
                unsigned(), Cryptosuite.SM2_JCS_2026, ed25519, DidKey.method(ed25519.publicKey()), AT);

        assertThatThrownBy(() -> DataIntegrity.check(signed, TrustList.EMPTY)).hasMessageContaining("credentials.fault.signature");
    }

    @Test
    void signsAndReadsJwts() throws CredentialFault {
        SigningKey key = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        String did = DidKey.of(key.publicKey());
        Map<String, Object> credential = new LinkedHashMap<>(unsigned());
        credential.put("issuer", did);
        String jwt = CredentialJwt.sign(credential, key, DidKey.method(key.publicKey()), did, AT);

        assertThat(CredentialJwt.looksLikeOne(jwt)).isTrue();
        assertThat(CredentialJwt.check(jwt, TrustList.EMPTY).document()).containsAllEntriesOf(credential).containsEntry("iat", AT.getEpochSecond());
        String[] parts = jwt.split("\\.");
        String other = CredentialJwt.sign(unsigned(), key, DidKey.method(key.publicKey()), "https://vc.example/issuers/5678", AT);
        assertThatThrownBy(() -> CredentialJwt.check(parts[0] + "." + other.split("\\.")[1] + "." + parts[2], TrustList.EMPTY))
                .hasMessageContaining("credentials.fault.signature");
        String none = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"typ\":\"vc+jwt\"}".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> CredentialJwt.check(none + "." + parts[1] + "." + parts[2], TrustList.EMPTY))
                .hasMessageContaining("credentials.fault.jwtAlgorithm");
    }

    @Test
    void refusesKeysAndSignaturesThatAreMadeUp() throws CredentialFault {
        SigningKey key = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        String text = key.publicKey().text();
        for (String wrong : List.of("", "z", "z0OIl", text + "1", "m" + text.substring(1), "z" + "1".repeat(600), text.substring(0, 20))) {
            assertThatThrownBy(() -> Multikey.of(wrong)).as(wrong).isInstanceOf(CredentialFault.class);
        }
        assertThatThrownBy(() -> DidKey.key("did:key:" + text + "#other")).hasMessageContaining("credentials.fault.method");
        byte[] signature = key.sign(new byte[3]);
        byte[] order = new BigInteger("7237005577332262213973186563042994240857116359379907606001950938285454250989").toByteArray();
        byte[] malleable = signature.clone();
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            int sum = (malleable[32 + i] & 0xff) + (order[order.length - 1 - i] & 0xff) + carry;
            malleable[32 + i] = (byte) sum;
            carry = sum >>> 8;
        }
        assertThat(Ed25519.verify(key.publicKey().bytes(), new byte[3], signature)).isTrue();
        assertThat(Ed25519.verify(key.publicKey().bytes(), new byte[3], malleable)).isFalse();
        assertThat(Ed25519.verify(key.publicKey().bytes(), new byte[3], Arrays.copyOf(signature, 63))).isFalse();
    }

    @Test
    void findsWhereDocumentsOfTheWebLie() throws CredentialFault {
        assertThat(DidWeb.address("did:web:house.example")).isEqualTo(URI.create("https://house.example/.well-known/did.json"));
        assertThat(DidWeb.address("did:web:localhost%3A8080:issuers:yubei"))
                .isEqualTo(URI.create("https://localhost:8080/issuers/yubei/did.json"));
        assertThat(DidWeb.of(URI.create("http://localhost:8080"), "issuers/yubei")).isEqualTo("did:web:localhost%3A8080:issuers:yubei");
        for (String wrong : List.of("did:web:", "did:web:a b", "did:web:a::b", "did:web:a:..%2f", "did:web:a%ZZ", "did:key:z6")) {
            assertThatThrownBy(() -> DidWeb.address(wrong)).as(wrong).isInstanceOf(CredentialFault.class);
        }
    }

    @Test
    void readsTheKeysOfADocumentForAssertionsAlone() throws CredentialFault {
        SigningKey key = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        String did = "did:web:house.example";
        VerificationKey first = new VerificationKey(did + "#1", did, key.publicKey(), AT, null);
        Map<String, Object> json = DidDocument.json(did, List.of(first));

        assertThat(DidDocument.read(json).key(did + "#1", ProofPurpose.ASSERTION)).isEqualTo(first);
        json.put("assertionMethod", List.of());
        assertThatThrownBy(() -> DidDocument.read(json).key(did + "#1", ProofPurpose.ASSERTION)).hasMessageContaining("credentials.fault.noKey");
        Map<String, Object> foreign = DidDocument.json(did, List.of(new VerificationKey("did:web:b.example#1", did, key.publicKey(), null, null)));
        assertThatThrownBy(() -> DidDocument.read(foreign)).hasMessageContaining("credentials.fault.controller");
    }
}
