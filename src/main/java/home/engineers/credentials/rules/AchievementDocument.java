package home.engineers.credentials.rules;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.time.HouseClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A credential in the shape of an Open Badges 3.0 AchievementCredential, without proof. */
public final class AchievementDocument {
    private AchievementDocument() {}

    /**
     * Who issues it and where things lie.
     *
     * @param did of the issuer
     * @param house address of the house, without a slash at its end
     */
    public record Issuer(String did, String name, String house) {}

    /** Where its status is told. @param list number of the list */
    public record StatusPlace(int list, int index) {}

    public static Map<String, Object> of(Credential credential, CredentialTemplate template, Issuer issuer, StatusPlace status) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of(
                "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        document.put("id", issuer.house() + "/certificates/" + credential.address());
        document.put("type", List.of("VerifiableCredential", "AchievementCredential"));
        document.put("name", template.names().zh());
        document.put("issuer", ordered("id", issuer.did(), "type", List.of("Profile"), "name", issuer.name()));
        document.put("validFrom", start(credential.validFrom()));
        if (credential.validUntil() != null) {
            document.put("validUntil", start(credential.validUntil().plusDays(1)));
        }
        document.put("credentialSubject", subject(credential, template, issuer));
        document.put("credentialStatus", status(template, issuer, status));
        return document;
    }

    /** Midnight of the day where the house stands, in UTC. */
    private static String start(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atZone(HouseClock.ZONE).toInstant().toString();
    }

    private static Map<String, Object> subject(Credential credential, CredentialTemplate template, Issuer issuer) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", List.of(ordered(
                "type", "IdentityObject", "hashed", false, "identityHash", credential.holderName(), "identityType", "name")));
        subject.put("licenseNumber", credential.number());
        if (credential.hours() != null) {
            subject.put("creditsEarned", credential.hours());
        }
        subject.put("achievement", ordered(
                "id", issuer.house() + "/certificates/templates/" + template.id(),
                "type", List.of("Achievement"),
                "achievementType", template.achievement(),
                "name", template.names().zh(),
                "description", sentence(template.statement(), credential).zh(),
                "criteria", Map.of("narrative", template.criteria().zh() + "\n\n" + template.criteria().en()),
                "inLanguage", "zh"));
        return subject;
    }

    private static Map<String, Object> status(CredentialTemplate template, Issuer issuer, StatusPlace status) {
        String list = issuer.house() + "/credentials/status/" + status.list();
        return ordered(
                "id", list + "#" + status.index(),
                "type", "BitstringStatusListEntry",
                "statusPurpose", purpose(template),
                "statusListIndex", Integer.toString(status.index()),
                "statusListCredential", list);
    }

    /** What the status list of the template says. */
    public static String purpose(CredentialTemplate template) {
        return switch (template.status()) {
            case REVOCATION -> "revocation";
            case SUSPENSION -> "suspension";
        };
    }

    /** The statement with name, detail and hours put in. */
    public static LocalizedText sentence(LocalizedText statement, Credential credential) {
        return new LocalizedText(
                filled(statement.zh(), credential, credential.detail().zh()), filled(statement.en(), credential, credential.detail().en()));
    }

    private static String filled(String statement, Credential credential, String detail) {
        return statement
                .replace("{hours}", credential.hours() == null ? "" : credential.hours().toString())
                .replace("{detail}", detail)
                .replace("{name}", credential.holderName());
    }

    private static Map<String, Object> ordered(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }
}
