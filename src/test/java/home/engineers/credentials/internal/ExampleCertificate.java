package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.CredentialState;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Cryptosuite;
import home.engineers.credentials.proof.DataIntegrity;
import home.engineers.credentials.proof.DidDocument;
import home.engineers.credentials.proof.KeyAlgorithm;
import home.engineers.credentials.proof.ProofPurpose;
import home.engineers.credentials.proof.SigningKey;
import home.engineers.credentials.proof.VerificationKey;
import home.engineers.credentials.rules.AchievementDocument;
import home.engineers.credentials.rules.PresentationDocument;
import home.engineers.credentials.status.StatusBits;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The invented certificate of the how-to page, made from the same pieces as those of the house. */
public final class ExampleCertificate {
    public static final String HOUSE = "https://association.example";
    public static final String DID = "did:web:association.example";
    public static final Instant ISSUED = Instant.parse("2026-11-20T02:00:00Z");
    public static final int INDEX = 70_431;
    private static final int SECOND = 9_502;
    private static final SigningKey KEY = SigningKey.of(KeyAlgorithm.ED25519, "an invented key, for this page!!".getBytes(StandardCharsets.US_ASCII));
    private static final LocalDate FROM = LocalDate.of(2026, 11, 20);

    private ExampleCertificate() {}

    public static List<CredentialTemplate> templates() {
        return TemplateList.read();
    }

    public static Credential of(String template) {
        return new Credential(
                new CredentialId(new UUID(0, 1)), "a".repeat(31) + "2", "Z2026-ABCD-EFGH-JKLM", new OrganisationId(new UUID(0, 2)), template,
                new PersonId(new UUID(0, 3)), null, "周敬之", new LocalizedText("智能建造高级研修班", "Course on intelligent construction"), 24, FROM, null,
                SourceKind.OFFICE, new UUID(0, 4), CredentialState.STANDING, ISSUED);
    }

    public static Map<String, Object> unsigned(CredentialTemplate template) {
        return AchievementDocument.of(
                of(template.id()), template, new AchievementDocument.Issuer(DID, "虚构市工程师协会", HOUSE),
                new AchievementDocument.StatusPlace(1, INDEX));
    }

    public static Map<String, Object> signed(CredentialTemplate template, Cryptosuite suite) {
        return sign(unsigned(template), suite);
    }

    /** What the page calls {@code presentation-example.json}: two certificates of one engineer. */
    public static Map<String, Object> presentation(CredentialTemplate training, CredentialTemplate conference) {
        Credential attended = new Credential(
                new CredentialId(new UUID(0, 5)), "a".repeat(31) + "3", "Z2026-NPQR-STUV-WXYZ", new OrganisationId(new UUID(0, 2)),
                conference.id(), new PersonId(new UUID(0, 3)), null, "周敬之", new LocalizedText("2026年学术年会", "Annual Conference 2026"), null,
                FROM, null, SourceKind.OFFICE, new UUID(0, 6), CredentialState.STANDING, ISSUED);
        Map<String, Object> second = AchievementDocument.of(
                attended, conference, new AchievementDocument.Issuer(DID, "虚构市工程师协会", HOUSE), new AchievementDocument.StatusPlace(1, SECOND));
        Map<String, Object> unsigned = PresentationDocument.of(
                DID, "虚构市工程师协会据登记汇集：周敬之持有的全部有效证书，共 2 张。",
                List.of(signed(training, Cryptosuite.EDDSA_JCS_2022), sign(second, Cryptosuite.EDDSA_JCS_2022)));
        return sign(unsigned, Cryptosuite.EDDSA_JCS_2022, ProofPurpose.AUTHENTICATION);
    }

    private static Map<String, Object> sign(Map<String, Object> document, Cryptosuite suite) {
        return sign(document, suite, ProofPurpose.ASSERTION);
    }

    private static Map<String, Object> sign(Map<String, Object> document, Cryptosuite suite, ProofPurpose purpose) {
        try {
            return DataIntegrity.sign(document, suite, KEY, DID + "#key-1", ISSUED, purpose);
        } catch (CredentialFault impossible) {
            throw new IllegalStateException(impossible.reason().toString(), impossible);
        }
    }

    /** @param revoked whether the certificate is */
    public static Map<String, Object> list(boolean revoked) {
        StatusBits bits = StatusBits.clear(StatusBits.FEWEST);
        if (revoked) {
            bits.set(INDEX);
        }
        String address = HOUSE + "/credentials/status/1";
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        list.put("id", address);
        list.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        list.put("issuer", DID);
        list.put("validFrom", "2026-11-27T00:00:00Z");
        list.put("validUntil", "2026-12-04T00:00:00Z");
        list.put("credentialSubject", Map.of(
                "id", address + "#list", "type", "BitstringStatusList", "statusPurpose", "revocation", "encodedList", bits.encode()));
        return sign(list, Cryptosuite.EDDSA_JCS_2022);
    }

    /** What the page calls {@code credential-trust.json}. */
    public static Map<String, Object> trust() {
        Map<String, Object> trust = new LinkedHashMap<>();
        trust.put("comment", "an invented association, for the how-to page");
        trust.put("issuers", List.of(DID));
        trust.put("didDocuments", List.of(DidDocument.json(DID, List.of(new VerificationKey(DID + "#key-1", DID, KEY.publicKey(), null, null)))));
        trust.put("statusLists", List.of(list(false)));
        return trust;
    }
}
