package home.engineers.committees;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The yearly report of a committee.
 *
 * @param remark of whoever accepted or returned it
 */
public record CommitteeReport(
        UUID id,
        OrganisationId committee,
        int year,
        State state,
        PersonId writtenBy,
        Instant changedAt,
        @Nullable Instant submittedAt,
        @Nullable PersonId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String remark,
        int version) {
    /** A returned report is written again and submitted again. */
    public enum State {
        DRAFT,
        SUBMITTED,
        ACCEPTED,
        RETURNED
    }

    /** Whether it can still be written. */
    public boolean open() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    /** One section with what was written. */
    public record Part(int number, LocalizedText title, LocalizedText prompt, String text) {}

    /** A report with its sections. */
    public record Whole(CommitteeReport report, List<Part> parts) {
        public Whole {
            parts = List.copyOf(parts);
        }
    }
}
