package home.engineers.careers;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.UUID;

/** Pairs of mentor and mentee, as their forms say it. */
public interface Mentoring {
    /**
     * The fields of a proposal, as typed.
     *
     * @param as {@code mentor} where the actor is to be the mentor, {@code mentee} where the other is
     * @param address mobile number or e-mail address of the other, in full
     */
    record Wish(String as, String address, String goals, String firstDay, String lastDay) {
        public static final Wish EMPTY = new Wish("mentee", "", "", "", "");
    }

    /**
     * Proposes a pair. What it answers does not tell whether anybody has the address: whoever has it finds the proposal in the
     * inbox, and nobody else learns of it.
     */
    Outcome<String> propose(Actor actor, Wish wish);

    /** Proposals that wait for the actor's answer. */
    List<UUID> waitingFor(Actor actor);

    /**
     * Accepts or declines.
     *
     * @return the pair
     * @throws home.engineers.kernel.authority.Absent where it does not concern the actor
     */
    Outcome<UUID> answer(Actor actor, UUID pair, boolean accepted);
}
