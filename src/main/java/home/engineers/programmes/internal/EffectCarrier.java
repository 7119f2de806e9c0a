package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.rules.Effect;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Brings about one kind of effect of an award, and takes it back where the award is revoked. */
interface EffectCarrier {
    Effect effect();

    /**
     * Carries it out, inside the transaction of the award.
     *
     * @param until last day on which the award holds, or null for good
     * @param by who last decided on the case
     * @return what it can be found by later, for example the id of a membership
     */
    Outcome<String> carryOut(ReviewCase one, LocalDate on, @Nullable LocalDate until, PersonId by);

    /** @param reference as {@link #carryOut} returned it */
    void undo(ReviewCase one, String reference, LocalDate on, PersonId by, String why);
}
