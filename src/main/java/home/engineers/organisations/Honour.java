package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An honour that was granted to a member, a person or a unit.
 *
 * @param association keeps the record
 * @param title which honour
 * @param grantedBy by which body, as the document names it
 * @param document number of the document that grants it
 * @param withdrawnWhy why the entry no longer counts; null while it does
 */
public record Honour(
        HonourId id,
        OrganisationId association,
        @Nullable PersonId person,
        @Nullable OrganisationId unit,
        String title,
        String grantedBy,
        LocalDate grantedOn,
        String document,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy,
        int version) {
    public boolean counts() {
        return withdrawnAt == null;
    }

    /** Takes the entry back; it stays on record with the reason. */
    public Outcome<Honour> withdraw(Instant at, String why) {
        if (!counts()) {
            return Outcome.refused(Reason.of("organisations.honour.withdrawnAlready"));
        }
        return why.isBlank() || why.length() > 500
                ? Outcome.refused(Reason.at("why", "organisations.honour.whyNeeded"))
                : Outcome.granted(new Honour(
                        id, association, person, unit, title, grantedBy, grantedOn, document, at, why.strip(), version));
    }
}
