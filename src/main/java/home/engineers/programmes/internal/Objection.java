package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;
import home.engineers.programmes.Objections.Form;
import home.engineers.programmes.Objections.Stand;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a result in publicity, or a tip. Who objects is told to its two handlers, and to nobody else.
 *
 * @param tip whether it came without a name and has not been made an objection of the house
 * @param objector empty where it came without a name, and once its words were struck; so the contact
 * @param receipt unguessable; whoever holds it may ask how far the objection has come
 * @param takenUpAt since when it is being checked, or null
 * @param raisedReason why the house took a tip up as its own, or null
 * @param note of the handlers, for themselves
 */
record Objection(
        UUID id,
        CaseId caseId,
        boolean tip,
        String objector,
        String contact,
        String facts,
        String receipt,
        Instant receivedAt,
        @Nullable Instant takenUpAt,
        @Nullable String raisedReason,
        @Nullable Instant answeredAt,
        @Nullable Boolean upheld,
        @Nullable String answer,
        @Nullable String note) {

    /** @param nameless whether the document lets an objection count without a name */
    static Objection received(UUID id, CaseId caseId, Form form, boolean nameless, String receipt, Instant at) {
        return new Objection(
                id, caseId, form.anonymous() && !nameless, form.objector().strip(), form.contact().strip(), form.facts().strip(), receipt, at,
                null, null, null, null, null, null);
    }

    /** The same without who objects. */
    Objection withoutIdentity() {
        return new Objection(
                id, caseId, tip, "", "", facts, receipt, receivedAt, takenUpAt, raisedReason, answeredAt, upheld, answer, note);
    }

    /** Whether it came without a name, whatever became of it. */
    boolean nameless() {
        return objector.isEmpty();
    }

    Stand stand() {
        if (answeredAt != null) {
            return Stand.ANSWERED;
        }
        return takenUpAt != null ? Stand.CHECKED : Stand.RECEIVED;
    }
}
