package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member owes an association for a year; amounts in hundredths of a yuan.
 *
 * @param person the member, or null where a unit is
 * @param feeClass id of the fee class it was made from
 * @param full before any reduction
 * @param owed after reduction
 */
public record Charge(
        ChargeId id,
        OrganisationId association,
        int year,
        Kind kind,
        MembershipId membership,
        @Nullable PersonId person,
        @Nullable OrganisationId unit,
        String memberNumber,
        UUID feeClass,
        long full,
        long owed,
        long paid,
        LocalDate dueOn,
        int version) {
    public enum Kind {
        SUBSCRIPTION,
        /** Left unpaid in a year that was closed. */
        CARRIED,
        /** Owed again, since a receipt of a closed year was taken back. */
        REVIVED
    }

    public long outstanding() {
        return owed - paid;
    }

    public boolean inArrears(LocalDate today) {
        return outstanding() > 0 && dueOn.isBefore(today);
    }
}
