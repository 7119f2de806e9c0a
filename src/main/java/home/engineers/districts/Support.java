package home.engineers.districts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a district's government gives its association, by a document and for a year.
 *
 * @param giver office of the government that gives it
 * @param amountFen in cents; null where it is not money's worth
 * @param receivedFen in cents, at most the amount; null until it is received, and where there is no amount
 * @param withdrawnAt when it was found never to have been given; otherwise null
 */
public record Support(
        UUID id,
        String district,
        Kind kind,
        int year,
        String giver,
        String what,
        String document,
        @Nullable Long amountFen,
        Status status,
        @Nullable LocalDate receivedOn,
        @Nullable Long receivedFen,
        Instant enteredAt,
        @Nullable Instant withdrawnAt,
        int version) {

    /** What is given. */
    public enum Kind {
        PREMISES,
        FUNDS,
        STAFF,
        PROJECTS,
        /** 政府购买服务. */
        SERVICES,
        OTHER;

        /** Whether it is given in money, so that it has an amount. */
        public boolean money() {
            return this == FUNDS || this == SERVICES;
        }
    }

    /** Whether it has come. */
    public enum Status {
        PROMISED,
        RECEIVED
    }

    /** Whether it was entered and never given, so that it counts nowhere. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** The same, as of a version of the record. */
    public Support at(int read) {
        return new Support(
                id, district, kind, year, giver, what, document, amountFen, status, receivedOn, receivedFen, enteredAt, withdrawnAt, read);
    }

    public Support received(LocalDate on, @Nullable Long fen) {
        return new Support(
                id, district, kind, year, giver, what, document, amountFen, Status.RECEIVED, on, fen, enteredAt, withdrawnAt, version);
    }
}
