package home.engineers.credentials;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential that an association issued.
 *
 * @param address unguessable address of its public page
 * @param number what people call it
 * @param holder the person, or null where the unit holds it
 * @param holderName as it stands in the credential
 * @param hours of training or service, or null
 * @param validUntil last day, or null for good
 */
public record Credential(
        CredentialId id,
        String address,
        String number,
        OrganisationId association,
        String template,
        @Nullable PersonId holder,
        @Nullable OrganisationId unit,
        String holderName,
        LocalizedText detail,
        @Nullable Integer hours,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        SourceKind sourceKind,
        UUID source,
        CredentialState state,
        Instant issuedAt) {
    /** What a credential was given for. */
    public enum SourceKind {
        MEMBERSHIP,
        EXPERT_TERM,
        CASE,
        /** What the office entered by hand. */
        OFFICE
    }

    /** Neither revoked nor suspended, begun and not ended. */
    public boolean stands(LocalDate today) {
        return state == CredentialState.STANDING && !expired(today) && !validFrom.isAfter(today);
    }

    public boolean expired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
