package home.engineers.experts.conflicts;

import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who may not judge what, from all that the house knows. Asked before anyone is invited. Authority is the caller's duty:
 * what is answered is for the secretariat and the supervisors alone, never for the applicant.
 */
public interface Conflicts {
    /** The paths of each of these persons to the case, the shortest first; whoever has none is left out. */
    Map<PersonId, List<ConflictPath>> paths(Collection<PersonId> persons, Matter matter);

    /** By case: those of the persons who are tied to it. The number of queries does not grow with either. */
    Map<UUID, Set<PersonId>> tied(Collection<PersonId> persons, Collection<Matter> matters);

    /** The same paths with the names of all on them. */
    List<ReadablePath> readable(Collection<ConflictPath> paths);
}
