package home.engineers.careers.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair of mentor and mentee (师徒结对): proposed by one, begun when the other accepts, for a term.
 *
 * @param decidedAt when the other answered, or the proposal was withdrawn
 * @param endedOn day on which one of them ended it before its last day
 */
public record Mentorship(
        UUID id, PersonId mentor, PersonId mentee, PersonId proposedBy, String goals, LocalDate firstDay, LocalDate lastDay, State state,
        Instant proposedAt, @Nullable Instant decidedAt, @Nullable LocalDate endedOn, @Nullable String endedWhy,
        @Nullable PersonId endedBy) {
    /** How it stands, but for the end of its term, which the day tells. */
    public enum State {
        PROPOSED,
        ACTIVE,
        DECLINED,
        WITHDRAWN,
        ENDED
    }

    static Mentorship proposed(
            UUID id, PersonId mentor, PersonId mentee, PersonId by, String goals, LocalDate firstDay, LocalDate lastDay, Instant at) {
        return new Mentorship(id, mentor, mentee, by, goals, firstDay, lastDay, State.PROPOSED, at, null, null, null, null);
    }

    public boolean concerns(PersonId person) {
        return mentor.equals(person) || mentee.equals(person);
    }

    public PersonId other(PersonId person) {
        return mentor.equals(person) ? mentee : mentor;
    }

    /** Whether it waits for this person's answer. */
    public boolean waitsFor(PersonId person) {
        return state == State.PROPOSED && concerns(person) && !proposedBy.equals(person);
    }

    /** Whether it has begun and goes on. */
    public boolean goesOn(LocalDate on) {
        return state == State.ACTIVE && !on.isAfter(lastDay);
    }

    /** The last day on which it counts for anything; null where it never began. */
    public @Nullable LocalDate last() {
        return state == State.ENDED ? endedOn : state == State.ACTIVE ? lastDay : null;
    }

    Outcome<Mentorship> answer(PersonId by, boolean accepted, LocalDate on, Instant at) {
        if (!waitsFor(by)) {
            return Outcome.refused(Reason.of("careers.mentoring.notYours"));
        }
        return accepted && on.isAfter(lastDay)
                ? Outcome.refused(Reason.of("careers.mentoring.past", lastDay.toString()))
                : Outcome.granted(in(accepted ? State.ACTIVE : State.DECLINED, at));
    }

    Outcome<Mentorship> withdraw(PersonId by, Instant at) {
        return state == State.PROPOSED && proposedBy.equals(by)
                ? Outcome.granted(in(State.WITHDRAWN, at))
                : Outcome.refused(Reason.of("careers.mentoring.answered"));
    }

    Outcome<Mentorship> end(PersonId by, String why, LocalDate on) {
        if (!goesOn(on)) {
            return Outcome.refused(Reason.of("careers.mentoring.over"));
        }
        LocalDate day = on.isBefore(firstDay) ? firstDay : on;
        return Outcome.granted(new Mentorship(
                id, mentor, mentee, proposedBy, goals, firstDay, lastDay, State.ENDED, proposedAt, decidedAt, day, why, by));
    }

    private Mentorship in(State next, Instant at) {
        return new Mentorship(
                id, mentor, mentee, proposedBy, goals, firstDay, lastDay, next, proposedAt, at, endedOn, endedWhy, endedBy);
    }
}
