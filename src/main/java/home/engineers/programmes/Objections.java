package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Named objections to results in publicity; who objects needs no account. */
public interface Objections {
    /**
     * Refused without a name, a way to be reached, or facts that can be checked; once the publicity is over; and for a
     * while where too many came from the same network address.
     *
     * @param from network address, kept as a keyed digest only
     */
    Outcome<Receipt> object(Actor actor, UUID publicity, Form form, String from);

    /**
     * What became of an objection, for whoever holds its receipt.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such receipt
     */
    Outcome<Progress> progress(Actor actor, String receipt, String from);

    /** Says that the objection is being checked; nothing happens where it is or has been. */
    Outcome<ReviewDesk.Done> takeUp(Actor actor, UUID objection);

    /**
     * Those to a case that wait for an answer, the oldest first.
     *
     * @throws home.engineers.kernel.authority.NotPermitted to whoever may not read them
     */
    List<UUID> unanswered(Actor actor, String address);

    /** Answers one; an upheld objection ends the case, and confirmation waits for the last answer. */
    Outcome<ReviewDesk.Done> answer(Actor actor, UUID objection, int version, Finding finding);

    record Form(String objector, String contact, String facts) {}

    /** @param number what the objector quotes when asking */
    record Receipt(String number) {}

    /**
     * @param answer to the objector
     * @param parties why, to the applicant and the employer; needed where it is upheld
     * @param note of the handlers, for themselves
     */
    record Finding(boolean upheld, String answer, String parties, String note) {}

    /** How far an objection has come. */
    enum Stand {
        RECEIVED,
        CHECKED,
        ANSWERED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the objector is told: nothing of the handlers, of others who object, or of the applicant.
     *
     * @param facts the objector's own words
     * @param upheld null before the answer; so the answer
     */
    record Progress(
            String receipt,
            LocalizedText programme,
            Stand stand,
            String facts,
            Instant receivedAt,
            @Nullable Instant takenUpAt,
            @Nullable Instant answeredAt,
            @Nullable Boolean upheld,
            @Nullable String answer) {}
}
