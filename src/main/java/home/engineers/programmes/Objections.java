package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Objections to results in publicity; who objects needs no account. Who objects without a name gives a tip where the document asks for names: it holds
 * nothing by itself and is answered all the same. Who objects is known to two named handlers alone.
 */
public interface Objections {
    /**
     * Refused without a name, a way to be reached, or facts that can be checked; once the publicity is over; and for a
     * while where too many came from the same network address.
     *
     * @param from network address, kept as a keyed digest only
     */
    Outcome<Receipt> object(Actor actor, UUID publicity, Form form, List<Upload> files, String from);

    /** The same without files. */
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

    /** Answers one; an upheld objection ends the case or sends it back, and confirmation waits for the last answer. */
    Outcome<ReviewDesk.Done> answer(Actor actor, UUID objection, int version, Finding finding);

    /** Makes a tip an objection of the house, for a reason: from then on it holds the confirmation. */
    Outcome<ReviewDesk.Done> raise(Actor actor, UUID tip, int version, String reason);

    /**
     * Who objects. Every look is kept with the name of whoever looked.
     *
     * @throws home.engineers.kernel.authority.NotPermitted to whoever is not one of the two handlers of the case
     */
    Identity identity(Actor actor, UUID objection);

    /** @param objector empty where nobody wants to be named; so the contact */
    record Form(String objector, String contact, String facts) {
        /** Neither name nor contact: a tip. */
        public boolean anonymous() {
            return objector.isBlank() && contact.isBlank();
        }
    }

    /** @param number of the case */
    record Identity(String address, String number, String objector, String contact) {}

    /** @param number what the objector quotes when asking */
    record Receipt(String number) {}

    /**
     * @param answer to the objector
     * @param parties why, to the applicant and the employer; needed where it is upheld
     * @param note of the handlers, for themselves
     * @param consequence of an upheld objection
     */
    record Finding(boolean upheld, String answer, String parties, String note, Consequence consequence) {
        /** Where it is upheld, the case ends. */
        public Finding(boolean upheld, String answer, String parties, String note) {
            this(upheld, answer, parties, note, Consequence.ENDS);
        }
    }

    /** What an upheld objection brings. */
    enum Consequence {
        ENDS,
        /** The panel meets again; its result is made public anew. */
        BACK_TO_PANEL
    }

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
     * @param tip whether it came without a name
     * @param raised whether a tip has become an objection of the house
     * @param facts the objector's own words
     * @param upheld null before the answer; so the answer
     */
    record Progress(
            String receipt,
            LocalizedText programme,
            Stand stand,
            boolean tip,
            boolean raised,
            String facts,
            Instant receivedAt,
            @Nullable Instant takenUpAt,
            @Nullable Instant answeredAt,
            @Nullable Boolean upheld,
            @Nullable String answer) {}
}
