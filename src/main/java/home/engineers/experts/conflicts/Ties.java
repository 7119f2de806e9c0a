package home.engineers.experts.conflicts;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.UUID;

/** Telling the house of ties, each act checked for whoever does it; the pages stand on the same. */
public interface Ties {
    /**
     * The actor declares a tie of their own.
     *
     * @param other name, mobile number or e-mail of a person, or name or credit code of a unit
     * @param about what it rests on; may be empty
     */
    Outcome<UUID> declare(Actor actor, ConflictKind kind, boolean unit, String other, String about);

    /** A secretary enters a tie of someone by hand. */
    Outcome<UUID> enter(Actor actor, String who, ConflictKind kind, boolean unit, String other, String about, String why);
}
