package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A receipt for dues, one of a series without gaps in each year of an association. An annulled one keeps its number.
 *
 * @param cents below zero for a correction, which takes back a receipt of a closed year
 * @param reference of the payment at the bank, or empty
 * @param corrects the receipt that a correction takes back
 */
public record Receipt(
        ReceiptId id,
        OrganisationId association,
        int year,
        int number,
        ChargeId charge,
        @Nullable PersonId person,
        @Nullable OrganisationId unit,
        long cents,
        LocalDate paidOn,
        Method method,
        String reference,
        @Nullable ReceiptId corrects,
        PersonId recordedBy,
        Instant recordedAt,
        @Nullable Annulment annulment) {
    public enum Method {
        CASH,
        TRANSFER,
        /** Found on a statement of the bank. */
        STATEMENT,
        OTHER
    }

    public record Annulment(Instant at, String reason) {}

    /** 2026-000017. */
    public String text() {
        return "%d-%06d".formatted(year, number);
    }
}
