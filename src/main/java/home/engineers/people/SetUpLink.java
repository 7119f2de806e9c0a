package home.engineers.people;

import java.util.Optional;

/** The one-time link by which the first administrator of a new house signs up. */
public interface SetUpLink {
    /**
     * Path of a fresh link while nobody has an account yet; empty once someone has. Each call voids the link before.
     */
    Optional<String> issueIfNew();
}
