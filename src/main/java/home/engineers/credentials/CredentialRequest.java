package home.engineers.credentials;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be certified.
 *
 * @param association that issues it
 * @param holder the person, or null where the unit holds it
 * @param detail what it is about, for example level and specialty, or the name of a course
 * @param basis credentials it is built on: it falls with any of them
 */
public record CredentialRequest(
        String template,
        OrganisationId association,
        @Nullable PersonId holder,
        @Nullable OrganisationId unit,
        LocalizedText detail,
        @Nullable Integer hours,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Credential.SourceKind sourceKind,
        UUID source,
        List<CredentialId> basis) {
    public CredentialRequest {
        basis = List.copyOf(basis);
    }
}
