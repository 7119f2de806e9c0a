package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;
import home.engineers.programmes.Objections.Stand;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named objection to a result in publicity. Who objects is told to those who answer it, and to nobody else.
 *
 * @param receipt unguessable; whoever holds it may ask how far the objection has come
 * @param takenUpAt since when it is being checked, or null
 * @param note of the handlers, for themselves
 */
record Objection(
        UUID id,
        CaseId caseId,
        String objector,
        String contact,
        String facts,
        String receipt,
        Instant receivedAt,
        @Nullable Instant takenUpAt,
        @Nullable Instant answeredAt,
        @Nullable Boolean upheld,
        @Nullable String answer,
        @Nullable String note) {

    static Objection received(UUID id, CaseId caseId, String objector, String contact, String facts, String receipt, Instant at) {
        return new Objection(id, caseId, objector, contact, facts, receipt, at, null, null, null, null, null);
    }

    Stand stand() {
        if (answeredAt != null) {
            return Stand.ANSWERED;
        }
        return takenUpAt != null ? Stand.CHECKED : Stand.RECEIVED;
    }
}
