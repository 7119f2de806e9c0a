package home.engineers.experts.conflicts;

import home.engineers.kernel.PersonId;
import java.util.Set;

/**
 * Two people without a conflict have lifted a link of the graph.
 *
 * @param persons at its ends; one where the other end is a unit
 * @param askedBy the first of the two
 * @param decidedBy the second
 * @param why in the words of the second
 */
public record TieLifted(Set<PersonId> persons, PersonId askedBy, PersonId decidedBy, String why) {
    public TieLifted {
        persons = Set.copyOf(persons);
    }
}
