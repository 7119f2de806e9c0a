package home.engineers.experts.conflicts;

import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What one module knows of ties; offered as a bean by every module that knows of some. */
public interface ConflictSource {
    /** Stays the same; its words stand under {@code experts.source.} */
    String id();

    /**
     * All ties of these persons, and all of anyone to these cases, however old: what still counts the rule says.
     * Asked once for all of them, so that it answers with a fixed number of queries.
     */
    List<Tie> ties(Collection<PersonId> persons, Collection<UUID> cases);
}
