package home.engineers.kernel.authority;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an actor may go with one act: everywhere, within organisations, or on what concerns the actor alone. Lists
 * apply it in their query; single objects ask {@link #covers}.
 */
public record Reach(boolean everywhere, Set<OrganisationId> organisations, @Nullable PersonId self) {
    public static final Reach NONE = new Reach(false, Set.of(), null);
    public static final Reach ALL = new Reach(true, Set.of(), null);

    public Reach {
        organisations = Set.copyOf(organisations);
    }

    public boolean none() {
        return !everywhere && organisations.isEmpty() && self == null;
    }

    public boolean covers(Subject subject) {
        return everywhere
                || (self != null && self.equals(subject.person()))
                || subject.organisations().stream().anyMatch(organisations::contains);
    }
}
