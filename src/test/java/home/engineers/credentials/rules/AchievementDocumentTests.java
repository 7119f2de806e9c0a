package home.engineers.credentials.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.Vectors;
import home.engineers.credentials.internal.ExampleCertificate;
import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Cryptosuite;
import home.engineers.credentials.verification.CredentialVerifier;
import home.engineers.credentials.verification.TrustList;
import home.engineers.kernel.Granted;
import home.engineers.kernel.json.CanonicalJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What the templates of the house certify, in the published shape. */
class AchievementDocumentTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema OPEN_BADGE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(Vectors.text("open-badges-3/ob_v3p0_achievementcredential_schema.json"));

    /** The suite of the meaning would refuse a member that neither context knows. */
    @ParameterizedTest
    @EnumSource(names = {"EDDSA_JCS_2022", "EDDSA_RDFC_2022"})
    void everyTemplateIsAnOpenBadgeUnderEverySuite(Cryptosuite suite) throws CredentialFault {
        TrustList trust = TrustList.read(CanonicalJson.of(ExampleCertificate.trust()));
        for (CredentialTemplate template : ExampleCertificate.templates()) {
            Map<String, Object> signed = ExampleCertificate.signed(template, suite);
            String text = CanonicalJson.of(signed);
            assertThat(OPEN_BADGE.validate(JSON.readTree(text))).as(text).isEmpty();
            if (template.status() == CredentialTemplate.Status.REVOCATION) {
                assertThat(new CredentialVerifier(trust).verify(text, ExampleCertificate.ISSUED.plusSeconds(864_000))).as(text).isInstanceOf(Granted.class);
            }
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoOpenBadge() {
        Map<String, Object> broken = ExampleCertificate.signed(ExampleCertificate.templates().getFirst(), Cryptosuite.EDDSA_JCS_2022);
        broken.remove("credentialSubject");
        assertThat(OPEN_BADGE.validate(JSON.readTree(CanonicalJson.of(broken)))).isNotEmpty();
    }

    @Test
    void saysHoursAndNameInBothLanguages() {
        CredentialTemplate training = ExampleCertificate.templates().stream().filter(one -> one.id().equals("training")).findFirst().orElseThrow();
        assertThat(training.hours()).isTrue();
        assertThat(AchievementDocument.sentence(training.statement(), ExampleCertificate.of("training")).zh()).isEqualTo("周敬之完成智能建造高级研修班，共24学时。");
        assertThat(AchievementDocument.sentence(training.statement(), ExampleCertificate.of("training")).en())
                .isEqualTo("周敬之 completed Course on intelligent construction, 24 hours.");
    }

    @Test
    void asksForHoursWhereTheTemplateNamesThemAndNowhereElse() {
        CredentialTemplate training = ExampleCertificate.templates().stream().filter(one -> one.id().equals("training")).findFirst().orElseThrow();
        CredentialTemplate conference = ExampleCertificate.templates().stream().filter(one -> one.id().equals("conference-attendance")).findFirst().orElseThrow();
        for (String hours : List.of("", "0", "-1", "10001", "1.5", "二十")) {
            assertThat(form(hours).faults(training)).as(hours).extracting("field").containsExactly("hours");
        }
        assertThat(form("24").faults(training)).isEmpty();
        assertThat(form("24").faults(conference)).extracting("field").containsExactly("hours");
        assertThat(new IssueForm("training", "甲\n\n 乙 \n甲", "x", "", "1", "2026-12-05", "2026-12-04", "").names()).containsExactly("甲", "乙");
        assertThat(new IssueForm("training", "甲", "x", "", "1", "2026-12-05", "2026-12-04", "").faults(training))
                .extracting("field").containsExactly("validUntil");
    }

    private static IssueForm form(String hours) {
        return new IssueForm("training", "周敬之", "研修班", "", hours, "2026-12-05", "", "");
    }
}
