package home.engineers.people;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters persons, by hand of an operator, from a file, or as cast of a demo house. */
public interface PersonRegister {
    /**
     * Enters a person, or adds what is new to the one already known by the same document, else by the same mobile
     * number. Runs in the caller's transaction; nothing is written on a refusal.
     *
     * @param by who enters, or null where the house itself does
     */
    Outcome<Entered> enter(NewPerson person, @Nullable PersonId by);

    /**
     * Enters many persons of whom none is known yet, in one go: all, in their order, or none. Each is checked as by
     * {@link #enter}; refused with the fault of the first that is at fault, is known already, or comes twice.
     *
     * @param by who enters, or null where the house itself does
     */
    Outcome<List<PersonId>> enterAll(List<NewPerson> persons, @Nullable PersonId by);

    /** Names the unit in all posts that give its credit code; called when a unit enters the house. */
    void employerEntered(String creditCode, OrganisationId unit);

    /** @param change what entering did to the register */
    record Entered(PersonId person, Change change) {}

    enum Change {
        ADDED,
        COMPLETED,
        UNCHANGED
    }
}
