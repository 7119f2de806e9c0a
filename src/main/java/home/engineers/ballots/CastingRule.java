package home.engineers.ballots;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import java.util.Optional;

/** Says of a voter that they may not vote just now, such as when they have left the room; offered as a bean by whoever holds elections. */
public interface CastingRule {
    /** Empty where nothing is against it, and for elections of others. Asked while the box is held. */
    Optional<Reason> against(ElectionId id, PersonId voter);
}
