package home.engineers.kernel;

import java.util.Set;

/** The ids under which a person stands in what may never be rewritten. Kept by {@code people}. */
public interface FormerIds {
    /** The person's own id and those of all records that were merged into it. */
    Set<PersonId> of(PersonId person);
}
