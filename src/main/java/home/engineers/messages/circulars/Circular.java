package home.engineers.messages.circulars;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice of an organisation to many, from draft to sent. Every transition gives a new record and counts the version up
 * when it is stored.
 *
 * @param corrects the notice it corrects, or null
 * @param sendAt end of the time in which it can be taken back wholly
 * @param endedBy who called it off half-way, or null
 * @param recipients how many were on the list when it was sent off
 * @param reminders how often those who have not answered were reminded
 */
public record Circular(
        CircularId id,
        OrganisationId sender,
        Content content,
        Selection selection,
        @Nullable CircularId corrects,
        State state,
        PersonId writtenBy,
        Instant writtenAt,
        @Nullable PersonId sentBy,
        @Nullable Instant sentAt,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant sendAt,
        @Nullable PersonId endedBy,
        @Nullable Instant endedAt,
        int recipients,
        int reminders,
        int version) {

    public enum Kind {
        /** What a member has to know; the inbox has it in any case. */
        OFFICIAL,
        /** What goes only to those who agreed to it. */
        NEWS
    }

    /** The receipt (回执) the recipient gives. */
    public enum Receipt {
        NONE,
        CONFIRM,
        CHOICE
    }

    public enum State {
        DRAFT,
        /** The list of recipients is being drawn up; can be taken back wholly. */
        PREPARING,
        /** Waits for a second person. */
        WAITING,
        /** Held back; can be taken back wholly. */
        SCHEDULED,
        SENDING,
        SENT,
        /** Called off half-way. */
        CANCELLED
    }

    /** By what the recipients are chosen. */
    public enum How {
        FILTER,
        /** One by one: ticked rows or written numbers. */
        CHOSEN,
        /** Those who were told by the notice that is corrected. */
        RECIPIENTS
    }

    /**
     * @param mail whether it goes by e-mail as well; the inbox has it always
     * @param texts whether it goes by text message as well
     * @param choices answers to choose from, where the receipt is a choice
     * @param answerBy last day for the receipt
     */
    public record Content(
            Kind kind,
            String title,
            String body,
            boolean mail,
            boolean texts,
            Receipt receipt,
            List<String> choices,
            @Nullable LocalDate answerBy) {
        public static final Content EMPTY =
                new Content(Kind.OFFICIAL, "", "", false, false, Receipt.NONE, List.of(), null);

        public Content {
            choices = List.copyOf(choices);
        }
    }

    public record Selection(String audience, How how, Map<String, String> filter) {
        public Selection {
            filter = Map.copyOf(filter);
        }
    }

    /** How much is needed before it leaves. @param secondPerson whether somebody else has to approve */
    public record Release(Duration undo, boolean secondPerson) {}

    public static Circular draft(
            CircularId id, OrganisationId sender, Selection selection, @Nullable CircularId corrects, PersonId by, Instant at) {
        return new Circular(
                id, sender, Content.EMPTY, selection, corrects, State.DRAFT, by, at, null, null, null, null, null, null, null,
                0, 0, 0);
    }

    /** Where the receipt is due and nothing was said against it yet. */
    public boolean answerable(LocalDate today) {
        return content.receipt() != Receipt.NONE && content.answerBy() != null && !today.isAfter(content.answerBy());
    }

    public boolean out() {
        return state == State.SENDING || state == State.SENT || state == State.CANCELLED;
    }

    public Outcome<Circular> rewrite(Content words, Selection chosen) {
        return state == State.DRAFT
                ? Outcome.granted(new Circular(
                        id, sender, words, chosen, corrects, state, writtenBy, writtenAt, null, null, null, null, null, null,
                        null, 0, 0, version))
                : notNow();
    }

    /** Sends it off: the list of recipients is drawn up from now on. */
    public Outcome<Circular> send(PersonId by, Instant at) {
        return state == State.DRAFT
                ? Outcome.granted(new Circular(
                        id, sender, content, selection, corrects, State.PREPARING, writtenBy, writtenAt, by, at, null, null,
                        null, null, null, 0, 0, version))
                : notNow();
    }

    /**
     * Its list is drawn up: it goes to a second person where one is needed, else into the time in which it can be taken
     * back, which begins only now.
     *
     * @param count how many are on the list
     */
    public Outcome<Circular> ready(int count, Instant at, Release release) {
        if (state != State.PREPARING) {
            return notNow();
        }
        Circular listed = new Circular(
                id, sender, content, selection, corrects, State.WAITING, writtenBy, writtenAt, sentBy, sentAt, null, null, null,
                null, null, count, 0, version);
        return Outcome.granted(release.secondPerson() ? listed : listed.held(null, null, at.plus(release.undo())));
    }

    /** Refused for whoever sent it off: two eyes more are what the approval is for. */
    public Outcome<Circular> approve(PersonId by, Instant at, Duration undo) {
        if (state != State.WAITING) {
            return notNow();
        }
        return by.equals(sentBy)
                ? Outcome.refused(Reason.of("messages.circular.secondPerson"))
                : Outcome.granted(held(by, at, at.plus(undo)));
    }

    private Circular held(@Nullable PersonId approver, @Nullable Instant approved, Instant until) {
        return new Circular(
                id, sender, content, selection, corrects, State.SCHEDULED, writtenBy, writtenAt, sentBy, sentAt, approver,
                approved, until, null, null, recipients, 0, version);
    }

    /** Makes it a draft again before anybody was told. */
    public Outcome<Circular> takeBack(Instant at) {
        boolean held = state == State.SCHEDULED && sendAt != null && at.isBefore(sendAt);
        return held || state == State.WAITING || state == State.PREPARING
                ? Outcome.granted(new Circular(
                        id, sender, content, selection, corrects, State.DRAFT, writtenBy, writtenAt, null, null, null, null,
                        null, null, null, 0, 0, version))
                : state == State.DRAFT ? notNow() : Outcome.refused(Reason.of("messages.circular.tooLate"));
    }

    public Outcome<Circular> begin() {
        return state == State.SCHEDULED ? Outcome.granted(in(State.SENDING, null, null, reminders)) : notNow();
    }

    public Outcome<Circular> end(Instant at) {
        return state == State.SENDING ? Outcome.granted(in(State.SENT, null, at, reminders)) : notNow();
    }

    public Outcome<Circular> cancel(PersonId by, Instant at) {
        return state == State.SENDING ? Outcome.granted(in(State.CANCELLED, by, at, reminders)) : notNow();
    }

    /**
     * Reminds those who have not answered.
     *
     * @param seen how many reminders there were on the page from which this one was ordered
     */
    public Outcome<Circular> remind(int seen, LocalDate today) {
        if (content.receipt() == Receipt.NONE) {
            return Outcome.refused(Reason.of("messages.circular.noReceipt"));
        }
        if (!answerable(today)) {
            return Outcome.refused(Reason.of("messages.circular.answersClosed"));
        }
        if (seen != reminders) {
            return Outcome.refused(Reason.of("messages.circular.remindedAlready"));
        }
        return state == State.SENT ? Outcome.granted(in(State.SENDING, null, null, reminders + 1)) : notNow();
    }

    /** Takes up what did not go out. */
    public Outcome<Circular> again() {
        return state == State.SENT || state == State.SENDING
                ? Outcome.granted(in(State.SENDING, null, null, reminders))
                : notNow();
    }

    private Circular in(State next, @Nullable PersonId by, @Nullable Instant at, int reminded) {
        return new Circular(
                id, sender, content, selection, corrects, next, writtenBy, writtenAt, sentBy, sentAt, approvedBy, approvedAt,
                sendAt, by, at, recipients, reminded, version);
    }

    private Outcome<Circular> notNow() {
        return Outcome.refused(Reason.of("messages.circular.notNow." + state.name()));
    }
}
