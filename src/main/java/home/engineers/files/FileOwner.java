package home.engineers.files;

import home.engineers.kernel.authority.Actor;
import java.util.Optional;
import java.util.UUID;

/** Answers for the files that hang on things of one module; offered as a bean by that module. */
public interface FileOwner {
    /** Whether this actor may read the file, or empty where the file hangs on nothing of this module. */
    Optional<Boolean> mayRead(Actor actor, UUID attachment);
}
