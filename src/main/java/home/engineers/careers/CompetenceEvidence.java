package home.engineers.careers;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;

/** What on the own record shows an element of a framework of competence. */
public interface CompetenceEvidence {
    /**
     * Names a thing on the own record as evidence of an element, or changes what is said of it.
     *
     * @param framework and {@code element}: ids as in {@code careers/frameworks.yaml}
     * @param item id of the item
     * @param statement why it shows the element; may be empty
     * @throws home.engineers.kernel.authority.Absent where there is no such element
     */
    Outcome<String> name(Actor actor, String framework, String element, String item, String statement);
}
