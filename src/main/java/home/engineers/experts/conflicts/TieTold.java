package home.engineers.experts.conflicts;

import home.engineers.kernel.PersonId;
import java.util.Set;

/**
 * The house was told of a tie, or whom one means.
 *
 * @param persons at its ends; one where the other end is a unit
 */
public record TieTold(Set<PersonId> persons) {
    public TieTold {
        persons = Set.copyOf(persons);
    }
}
