package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.UUID;

/** Named objections to results in publicity. */
public interface Objections {
    /** Refused without a name, a way to be reached, or facts that can be checked; and once the publicity is over. */
    Outcome<Receipt> object(Actor actor, UUID publicity, Form form);

    /**
     * Those to a case that wait for an answer, the oldest first.
     *
     * @throws home.engineers.kernel.authority.NotPermitted to whoever may not read them
     */
    List<UUID> unanswered(Actor actor, String address);

    /** Answers one; an upheld objection ends the case, and confirmation waits for the last answer. */
    Outcome<ReviewDesk.Done> answer(Actor actor, UUID objection, int version, boolean upheld, String answer);

    record Form(String objector, String contact, String facts) {}

    /** @param number what the objector quotes when asking */
    record Receipt(String number) {}
}
