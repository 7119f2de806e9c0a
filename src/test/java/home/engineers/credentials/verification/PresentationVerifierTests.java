package home.engineers.credentials.verification;

import static home.engineers.credentials.InventedIssuer.DID;
import static home.engineers.credentials.InventedIssuer.INDEX;
import static home.engineers.credentials.InventedIssuer.NOW;
import static home.engineers.credentials.InventedIssuer.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import home.engineers.credentials.InventedIssuer;
import home.engineers.credentials.Vectors;
import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.CredentialJwt;
import home.engineers.credentials.proof.Cryptosuite;
import home.engineers.credentials.proof.DataIntegrity;
import home.engineers.credentials.proof.DidDocument;
import home.engineers.credentials.proof.DidKey;
import home.engineers.credentials.proof.KeyAlgorithm;
import home.engineers.credentials.proof.ProofPurpose;
import home.engineers.credentials.proof.SigningKey;
import home.engineers.credentials.rules.PresentationDocument;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PresentationVerifierTests {
    private static final String VERSION_2 = "https://www.w3.org/2022/credentials/v2/";
    private final InventedIssuer issuer = new InventedIssuer();

    /** {@code valid}, or the reason, behind the number of the credential that it is about. */
    private static String said(Outcome<VerifiedPresentation> outcome) {
        return switch (outcome) {
            case Granted<VerifiedPresentation> ignored -> "valid";
            case Refused<VerifiedPresentation>(List<Reason> reasons) when reasons.size() == 2 ->
                reasons.getFirst().arguments().getFirst() + " " + name(reasons.getLast());
            case Refused<VerifiedPresentation>(List<Reason> reasons) -> name(reasons.getFirst());
        };
    }

    private static String name(Reason reason) {
        return reason.key().replaceFirst("^credentials\\.fault\\.", "");
    }

    private Outcome<VerifiedPresentation> asked(String presentation, Object... lists) {
        try {
            return new PresentationVerifier(TrustList.read(issuer.trust(lists))).verify(presentation, NOW);
        } catch (CredentialFault fault) {
            return Outcome.refused(fault.reason());
        }
    }

    private String verify(Map<String, Object> presentation) {
        return said(asked(text(presentation), issuer.list("revocation", 5)));
    }

    private Map<String, Object> credential(int index, String name) {
        return issuer.sign(InventedIssuer.unsigned(name, index));
    }

    private Map<String, Object> compiled(List<Map<String, Object>> credentials) {
        return issuer.compiled(credentials);
    }

    private static Map<String, Object> compiled(
            List<Map<String, Object>> credentials, SigningKey key, String holder, String method, Instant at) {
        try {
            return DataIntegrity.sign(
                    PresentationDocument.of(holder, "周敬之的证书", credentials), Cryptosuite.EDDSA_JCS_2022, key, method, at,
                    ProofPurpose.AUTHENTICATION);
        } catch (CredentialFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> two() {
        return issuer.presentation("周敬之", 94_567, 94_568);
    }

    @Test
    void believesWhatATrustedIssuerCompiledOfCredentialsThatHold() {
        Outcome<VerifiedPresentation> outcome = asked(text(two()), issuer.list("revocation", 5));

        assertThat(outcome).isInstanceOfSatisfying(Granted.class, granted -> assertThat(granted.value())
                .isInstanceOfSatisfying(VerifiedPresentation.class, presentation -> {
                    assertThat(presentation.holder()).isEqualTo(DID);
                    assertThat(presentation.compiled()).isTrue();
                    assertThat(presentation.credentials()).hasSize(2).allMatch(one -> one.statuses() == 1);
                }));
        assertThat(PresentationVerifier.isOne(text(two()))).isTrue();
        assertThat(PresentationVerifier.isOne(issuer.signed())).isFalse();
    }

    @Test
    void isValidAgainstTheDataModel() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(
                VERSION_2 + "verifiable-credential-schema.json", Vectors.text("vc-data-model/verifiable-credential-schema.json"),
                VERSION_2 + "verifiable-presentation-schema.json", Vectors.text("vc-data-model/verifiable-presentation-schema.json"))));
        Schema schema = registry.getSchema(Vectors.text("vc-data-model/verifiable-presentation-schema.json"));
        JsonMapper json = JsonMapper.shared();

        assertThat(schema.validate(json.readTree(text(two())))).isEmpty();
        Map<String, Object> without = two();
        without.put("verifiableCredential", List.of());
        assertThat(schema.validate(json.readTree(text(without)))).isNotEmpty();
    }

    /** Every member stands in the contexts: signing by meaning refuses what does not. */
    @Test
    void saysNothingThatItsContextDoesNotKnow() throws CredentialFault {
        Map<String, Object> linked = DataIntegrity.sign(
                PresentationDocument.of(DID, "周敬之的证书", List.of(credential(94_567, "周敬之"))), Cryptosuite.EDDSA_RDFC_2022, issuer.key(),
                DID + "#key-1", NOW, ProofPurpose.AUTHENTICATION);
        assertThat(verify(linked)).isEqualTo("valid");
    }

    @Test
    void namesTheCredentialThatFailsAndWhy() {
        Map<String, Object> presentation = two();
        assertThat(said(asked(text(presentation), issuer.list("revocation", 94_568)))).isEqualTo("2 revoked");
        assertThat(said(asked(text(presentation)))).isEqualTo("1 listMissing");
        assertThat(verify(compiled(List.of(credential(94_567, "周敬之"), credential(131_072, "周敬之"))))).isEqualTo("2 index");
        Map<String, Object> past = InventedIssuer.unsigned("周敬之", 94_568);
        past.put("validUntil", "2026-06-30T00:00:00Z");
        assertThat(verify(compiled(List.of(credential(94_567, "周敬之"), issuer.sign(past))))).isEqualTo("2 expired");
        assertThat(said(new PresentationVerifier(TrustList.EMPTY).verify(text(presentation), NOW))).isEqualTo("1 noDocument");
    }

    @Test
    void noticesWhatIsLeftOutAddedOrChanged() {
        Map<String, Object> fewer = two();
        fewer.put("verifiableCredential", List.of(credential(94_567, "周敬之")));
        assertThat(verify(fewer)).isEqualTo("signature");
        Map<String, Object> more = two();
        more.put("verifiableCredential", List.of(credential(94_567, "周敬之"), credential(94_568, "周敬之"), credential(94_569, "周敬之")));
        assertThat(verify(more)).isEqualTo("signature");
        assertThat(said(asked(text(two()).replace("周敬之的证书", "周敬之的证件"), issuer.list("revocation")))).isEqualTo("signature");
        assertThat(said(asked(text(two()).replaceFirst("会员证书", "专家证书"), issuer.list("revocation")))).isEqualTo("1 signature");

        String whole = text(two());
        Random random = new Random(20261128);
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(whole.length());
            String changed = whole.substring(0, at) + (char) (whole.charAt(at) ^ 1) + whole.substring(at + 1);
            assertThat(said(asked(changed, issuer.list("revocation")))).as(changed).isNotEqualTo("valid");
        }
    }

    @Test
    void refusesCredentialsOfSeveralOrOfNobodyNamed() {
        assertThat(verify(compiled(List.of(credential(94_567, "周敬之"), credential(94_568, "吴明远"))))).isEqualTo("severalHolders");
        assertThat(verify(compiled(List.of(issuer.sign(InventedIssuer.unsigned()))))).isEqualTo("severalHolders");
        Map<String, Object> withId = InventedIssuer.unsigned("周敬之", 94_568);
        withId.put("credentialSubject", Map.of("id", "did:web:someone.example"));
        assertThat(verify(compiled(List.of(credential(94_567, "周敬之"), issuer.sign(withId))))).isEqualTo("severalHolders");
    }

    @Test
    void refusesWhatHasNoCredentialOrOneTwice() {
        assertThat(verify(compiled(List.of()))).isEqualTo("noCredential");
        assertThat(verify(compiled(List.of(credential(94_567, "周敬之"), credential(94_567, "周敬之"))))).isEqualTo("credentialTwice");
        Map<String, Object> texts = two();
        texts.put("verifiableCredential", List.of("urn:uuid:0197f0c2-0000-7000-8000-000000094567"));
        assertThat(verify(texts)).isEqualTo("member");
    }

    @Test
    void refusesAProofThatIsMissingOfAnotherPurposeOrOfSomebodyElse() throws CredentialFault {
        List<Map<String, Object>> credentials = List.of(credential(94_567, "周敬之"));
        assertThat(verify(PresentationDocument.of(DID, "", credentials))).isEqualTo("noProof");
        assertThat(verify(issuer.sign(PresentationDocument.of(DID, "", credentials)))).isEqualTo("purpose");
        SigningKey own = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        String method = DidKey.method(own.publicKey());
        assertThat(verify(compiled(credentials, own, DID, method, NOW))).isEqualTo("issuerKey");
        assertThat(verify(compiled(credentials, own, DidKey.of(own.publicKey()), method, NOW))).isEqualTo("holder");
        assertThat(verify(compiled(credentials, issuer.key(), DID, DID + "#key-1", NOW.plusSeconds(301)))).isEqualTo("proofEarly");

        Map<String, Object> forAssertionsOnly = new LinkedHashMap<>(issuer.document());
        forAssertionsOnly.remove("authentication");
        assertThat(DidDocument.read(forAssertionsOnly).keys().get(ProofPurpose.ASSERTION)).hasSize(1);
        TrustList trust = new TrustList(
                Set.of(DID), Map.of(DID, DidDocument.read(forAssertionsOnly)), List.of(issuer.list("revocation")));
        assertThat(said(new PresentationVerifier(trust).verify(text(compiled(credentials)), NOW))).isEqualTo("noKey");
    }

    @Test
    void refusesWhatACalledBackKeyCompiled() {
        String presentation = text(two());
        issuer.keyRevoked(NOW.minusSeconds(1));
        assertThat(said(asked(presentation, issuer.list("revocation")))).isEqualTo("1 keyRevoked");
    }

    /** A wallet presents what its owner holds: the subject of the credentials is the DID that proves the presentation. */
    @Test
    void believesASubjectWhoPresentsTheOwnCredentials() {
        SigningKey own = SigningKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        String holder = DidKey.of(own.publicKey());
        Map<String, Object> credential = InventedIssuer.unsigned("周敬之", 94_567);
        credential.put("credentialSubject", Map.of("id", holder, "type", List.of("AchievementSubject")));
        Map<String, Object> enveloped = InventedIssuer.unsigned("周敬之", 94_568);
        enveloped.put("credentialSubject", Map.of("id", holder, "type", List.of("AchievementSubject")));
        String jwt = CredentialJwt.sign(enveloped, issuer.key(), DID + "#key-1", DID, NOW);
        List<Map<String, Object>> both = new ArrayList<>(List.of(issuer.sign(credential), envelope("data:application/vc+jwt," + jwt)));

        Outcome<VerifiedPresentation> outcome =
                asked(text(compiled(both, own, holder, DidKey.method(own.publicKey()), NOW)), issuer.list("revocation"));
        assertThat(said(outcome)).isEqualTo("valid");
        assertThat(((Granted<VerifiedPresentation>) outcome).value().compiled()).isFalse();
        both.set(1, envelope("data:application/vc+sd-jwt," + jwt));
        assertThat(verify(compiled(both, own, holder, DidKey.method(own.publicKey()), NOW))).isEqualTo("2 envelope");
    }

    private static Map<String, Object> envelope(String id) {
        return Map.of(
                "@context", "https://www.w3.org/ns/credentials/v2", "id", id, "type", "EnvelopedVerifiableCredential");
    }

    @Test
    void checksTheProofsAloneWhereThatIsAsked() {
        PresentationVerifier believingNobody = new PresentationVerifier(new TrustList(Set.of(), trusted().documents(), List.of()));
        assertThat(said(believingNobody.proof(text(two())))).isEqualTo("valid");
        assertThat(said(believingNobody.verify(text(two()), NOW))).isEqualTo("1 issuer");
        assertThat(said(believingNobody.proof(text(two()).replaceFirst("会员证书", "专家证书")))).isEqualTo("1 signature");
        assertThat(said(asked(text(two()), issuer.list("revocation", INDEX)))).isEqualTo("1 revoked");
    }

    private TrustList trusted() {
        try {
            return TrustList.read(issuer.trust());
        } catch (CredentialFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"VerifiablePresentation\",\"type\":\"VerifiablePresentation\"}", "{\"type\":[\"VerifiablePresentation\"],\"a\":\"\\ud800\"}",
        "{\"type\":\"VerifiablePresentation\",\"a\":1e999}", "{\"type\":\"VerifiablePresentation\",\"a\":123456789012345678901234567890}",
        "{\"type\":\"VerifiablePresentation\"}", "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"Other\"}", "[]", "", "null",
        "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"VerifiablePresentation\",\"verifiableCredential\":[null]}",
        "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"VerifiablePresentation\",\"verifiableCredential\":7}",
        "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"VerifiablePresentation\",\"verifiableCredential\":[{\"type\":\"EnvelopedVerifiableCredential\"}]}"
    })
    void refusesWhatIsNoPresentationWithoutStumbling(String text) {
        assertThat(said(asked(text))).isNotEqualTo("valid");
        assertThat(said(new PresentationVerifier(TrustList.EMPTY).proof(text))).isNotEqualTo("valid");
    }
}
