package home.engineers.districts;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.UUID;

/** Takes off the record what was entered and never happened; that it was entered, by what words, and why it went stays visible. */
public interface Withdrawals {
    /**
     * Withdraws a step, and the founding state it led to; the step is open again. Refused where no reason is given, a later
     * step rests on it, or the association has members which the state before would not let it have.
     *
     * @param version as it was read
     * @throws home.engineers.kernel.authority.Absent where the step was not taken
     * @throws org.springframework.dao.OptimisticLockingFailureException where it changed since it was read
     */
    Outcome<StepEntry> step(Actor actor, String district, String step, String reason, int version);

    /**
     * Withdraws a support; it stays in the list and counts nowhere. Refused where no reason is given or it was withdrawn before.
     *
     * @throws home.engineers.kernel.authority.Absent where the actor may not know of it
     */
    Outcome<Support> support(Actor actor, UUID id, String reason, int version);
}
