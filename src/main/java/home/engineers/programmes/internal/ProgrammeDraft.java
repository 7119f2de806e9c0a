package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a programme while it is written.
 *
 * @param version grows with every change; an act names the one it was decided on
 * @param programme id, as the document says it while it is sound
 * @param basedOn programme and edition it was copied from, parted by a space
 * @param document the text as typed
 * @param writtenBy who changed it last
 * @param reason why it was sent back
 */
public record ProgrammeDraft(
        UUID id,
        int version,
        String programme,
        String edition,
        String basedOn,
        String document,
        Status status,
        PersonId writtenBy,
        Instant changedAt,
        @Nullable PersonId submittedBy,
        @Nullable String reason) {
    /** Where a draft stands. */
    public enum Status {
        WRITING,
        SUBMITTED,
        ADOPTED,
        DROPPED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status named(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether this hand wrote it or handed it in, and so cannot approve it. */
    boolean by(@Nullable PersonId person) {
        return writtenBy.equals(person) || submittedBy != null && submittedBy.equals(person);
    }

    ProgrammeDraft written(String text, String itsProgramme, String itsEdition, PersonId by, Instant at) {
        return new ProgrammeDraft(
                id, version + 1, itsProgramme, itsEdition, basedOn, text, Status.WRITING, by, at, null, reason);
    }

    ProgrammeDraft submitted(PersonId by) {
        return new ProgrammeDraft(
                id, version + 1, programme, edition, basedOn, document, Status.SUBMITTED, writtenBy, changedAt, by, null);
    }

    ProgrammeDraft sentBack(String why) {
        return new ProgrammeDraft(
                id, version + 1, programme, edition, basedOn, document, Status.WRITING, writtenBy, changedAt, null, why);
    }

    ProgrammeDraft ended(Status end) {
        return new ProgrammeDraft(
                id, version + 1, programme, edition, basedOn, document, end, writtenBy, changedAt, submittedBy, reason);
    }
}
